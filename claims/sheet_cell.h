#ifndef GAINSAY_CLAIMS_SHEET_CELL_H_
#define GAINSAY_CLAIMS_SHEET_CELL_H_

#include "absl/strings/string_view.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// Reads the cells at or within a node that hold a list or a mapping as YAML writes them,
// from bracket to bracket: "[Witkoff, Kushner]", "{any_of: [donetsk, donbas]}". What was
// read stands where its cell does. Other cells stay texts; one whose brackets hold no
// YAML, or an anchor, is reported and stays one. `name` is the cell's key in messages.
void ReadFormsInCells(absl::string_view name, Node& node, const Reporter& reporter);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_SHEET_CELL_H_
