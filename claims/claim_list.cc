#include "claims/claim_list.h"

#include "claims/claim_decoder.h"
#include "claims/line_claim.h"
#include "claims/record_reader.h"
#include "input/json_reader.h"
#include "input/json_syntax.h"

namespace gainsay {
namespace {

// The line that a text begins with.
absl::string_view LineOf(absl::string_view text) {
  return WithoutTrailingBlanks(FirstJsonLine(text));
}

}  // namespace

void ClaimList::push_back(Claim claim) {
  records_.push_back(RecordOf(claim, texts_));
  records_.back().place = stored_.size();
  stored_.push_back(std::move(claim));
}

uint32_t ClaimList::AddSource(ClaimSource source) {
  sources_.push_back(std::move(source));
  return static_cast<uint32_t>(sources_.size()) - 1;
}

const Claim* ClaimList::stored(size_t i) const {
  return records_[i].stored ? &stored_[records_[i].place] : nullptr;
}

absl::string_view ClaimList::id(size_t i) const {
  if (const Claim* claim = stored(i)) return claim->id;
  const ClaimRecord& record = records_[i];
  return absl::string_view(*sources_[record.source].text)
      .substr(record.place + record.id_begin, record.id_size);
}

const std::string& ClaimList::file(size_t i) const {
  const Claim* claim = stored(i);
  return claim != nullptr ? claim->position.file : sources_[records_[i].source].file;
}

std::optional<Node> ClaimList::line(size_t i, JsonLineReader& json) const {
  const ClaimRecord& record = records_[i];
  const absl::string_view text = TextFrom(record);
  Diagnostics none;  // it has been read once without a problem
  return json.Read(LineOf(text), text.size(), record.line,
                   Reporter(sources_[record.source].file, &none));
}

absl::string_view ClaimList::TextFrom(const ClaimRecord& record) const {
  return absl::string_view(*sources_[record.source].text).substr(record.place);
}

ClaimWords WordsOf(const Claim& claim) {
  return {WrittenValue(claim.value), claim.quote ? claim.quote->exact : ""};
}

ClaimWords ClaimList::words(size_t i, FlatJsonReader& json) const {
  if (const Claim* claim = stored(i)) return WordsOf(*claim);
  const absl::string_view text = TextFrom(records_[i]);
  const absl::string_view line = LineOf(text);
  ClaimWords words;
  // Lines of another form stand in memory.
  const absl::Span<const FlatMember> members = json.Read(line, text.size());
  for (size_t m = 0; m < members.size(); m += 1 + members[m].members) {
    if (members[m].key == "value") words.value = std::string(members[m].text);
    if (members[m].key == "quote") words.quote = std::string(members[m].text);
  }
  return words;
}

Claim ClaimList::whole(size_t i) const {
  LineReaders readers;
  return whole(i, readers);
}

Claim ClaimList::whole(size_t i, LineReaders& readers) const {
  if (const Claim* kept = stored(i)) return *kept;
  const ClaimRecord& record = records_[i];
  const absl::string_view text = TextFrom(record);
  const absl::string_view in_line = LineOf(text);
  std::optional<Claim> claim =
      ClaimOfLine(in_line, readers.flat.Read(in_line, text.size()), record.line, file(i));
  if (!claim.has_value()) {
    Diagnostics none;
    claim = DecodeClaim(*line(i, readers.tree), true, Reporter(file(i), &none))
                .value_or(Claim());
  }
  claim->article = record.article;
  return *std::move(claim);
}

void ClaimList::KeepWhole() {
  LineReaders readers;
  for (size_t i = 0; i < records_.size(); ++i) {
    if (records_[i].stored) continue;
    stored_.push_back(whole(i, readers));
    records_[i].place = stored_.size() - 1;
    records_[i].stored = true;
  }
}

void ClaimList::SetArticle(size_t i, int32_t article) {
  records_[i].article = article;
  if (records_[i].stored) stored_[records_[i].place].article = article;
}

void ClaimList::Arrange(std::vector<int32_t> order, size_t more) {
  const size_t kept = order.size();
  std::vector<bool> listed(records_.size());
  for (const int32_t i : order) listed[i] = true;
  for (size_t i = 0; i < records_.size(); ++i) {
    if (!listed[i]) order.push_back(static_cast<int32_t>(i));
  }
  // In place, cycle by cycle of the permutation: the records of a large archive are not
  // held twice. What has its record stands in the order as itself.
  for (size_t first = 0; first < order.size(); ++first) {
    const ClaimRecord moved = records_[first];
    size_t place = first;
    for (auto from = static_cast<size_t>(order[place]); from != first;
         from = static_cast<size_t>(order[place])) {
      records_[place] = records_[from];
      order[place] = static_cast<int32_t>(place);
      place = from;
    }
    records_[place] = moved;
    order[place] = static_cast<int32_t>(place);
  }
  records_.resize(kept);
  records_.reserve(kept + more);
}

const Claim& ClaimView::whole() const {
  if (const Claim* claim = claims_.stored(static_cast<size_t>(index_))) return *claim;
  if (!made_.has_value()) made_ = claims_.whole(static_cast<size_t>(index_));
  return *made_;
}

}  // namespace gainsay
