#include "claims/reading/quantities/unit_symbol.h"

#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace gainsay {
namespace {

// UCUM's codes of units whose symbol is another. Within a code they stand at any place
// where a letter does not run on.
constexpr std::pair<absl::string_view, absl::string_view> kSymbols[] = {
    {"{difference}", ""},
    {"Cel", "°C"},
    {"[degF]", "°F"},
    {"[degR]", "°R"},
    {"[ppth]", "‰"},
    {"[ppm]", "ppm"},
    {"[ppb]", "ppb"},
    {"[pptr]", "ppt"},
    {"[in_i]", "in"},
    {"[ft_i]", "ft"},
    {"[yd_i]", "yd"},
    {"[mi_i]", "mi"},
    {"[nmi_i]", "nmi"},
    {"[fth_i]", "fathoms"},
    {"[fur_us]", "furlongs"},
    {"[ly]", "ly"},
    {"um", "µm"},
    {"Ao", "Å"},
    {"har", "ha"},
    {"[acr_us]", "ac"},
    {"[smi_us]", "sq mi"},
    {"[sft_i]", "sq ft"},
    {"[gal_us]", "gal"},
    {"[gal_br]", "imp gal"},
    {"[qt_us]", "qt"},
    {"[pt_us]", "pt"},
    {"[pt_br]", "imp pt"},
    {"[cup_us]", "cups"},
    {"[foz_us]", "fl oz"},
    {"[foz_br]", "imp fl oz"},
    {"[tbs_us]", "tbsp"},
    {"[tsp_us]", "tsp"},
    {"[bbl_us]", "bbl"},
    {"[bu_us]", "bu"},
    {"[cft_i]", "cu ft"},
    {"[cyd_i]", "cu yd"},
    {"[ston_av]", "short tons"},
    {"[lton_av]", "long tons"},
    {"[lb_av]", "lb"},
    {"[oz_av]", "oz"},
    {"[oz_tr]", "oz t"},
    {"[stone_av]", "st"},
    {"[car_m]", "ct"},
    {"ug", "µg"},
    {"[kn_i]", "kn"},
    {"[lbf_av]", "lbf"},
    {"[Btu_IT]", "Btu"},
    {"[HP]", "hp"},
    {"[in_i'Hg]", "inHg"},
    {"[psi]", "psi"},
    {"Ohm", "Ω"},
    {"W.h", "Wh"},
    {"kW.h", "kWh"},
    {"MW.h", "MWh"},
    {"GW.h", "GWh"},
    {"TW.h", "TWh"},
    {"PW.h", "PWh"},
    {"A.h", "Ah"},
    {"mA.h", "mAh"},
    {"By", "B"},
    {"kBy", "kB"},
    {"MBy", "MB"},
    {"GBy", "GB"},
    {"TBy", "TB"},
    {"KiBy", "KiB"},
    {"MiBy", "MiB"},
    {"GiBy", "GiB"},
    {"TiBy", "TiB"},
    {"PiBy", "PiB"},
};

// Whether the word that has the character is a longer one, or one of several.
bool RunsOn(absl::string_view text, size_t at) {
  if (at >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[at]);
  return c == ' ' || c >= 0x80 || absl::ascii_isalpha(c);
}

// The code of the table that begins there, or null. In brackets it is a whole by itself;
// of letters it is so where none stands beside it.
const std::pair<absl::string_view, absl::string_view>* CodeAt(absl::string_view text,
                                                              size_t at) {
  for (const auto& row : kSymbols) {
    if (!absl::StartsWith(text.substr(at), row.first)) continue;
    const size_t end = at + row.first.size();
    const bool word = RunsOn(row.first, 0);
    if (!word || !((at > 0 && RunsOn(text, at - 1)) || RunsOn(text, end))) return &row;
  }
  return nullptr;
}

}  // namespace

std::string UnitSymbol(absl::string_view code) {
  if (code == "a") return "yr";  // within a code, and a noun, it may be a word
  std::string symbol;
  for (size_t at = 0; at < code.size();) {
    const auto* row = CodeAt(code, at);
    if (row == nullptr) {
      symbol += code[at++];
      continue;
    }
    absl::StrAppend(&symbol, row->second);
    at += row->first.size();
  }
  return symbol;
}

}  // namespace gainsay
