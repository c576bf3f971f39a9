#include "claims/claim_list.h"

#include "absl/status/status.h"
#include "claims/claim_decoder.h"
#include "claims/line_claim.h"
#include "claims/record_reader.h"
#include "input/json_reader.h"
#include "input/json_syntax.h"

namespace gainsay {
namespace {

// What a record tells of a claim whose line is there no more, so that it has all that
// others expect by the record.
Claim ClaimOfRecord(const ClaimRecord& record, const TextTable& texts) {
  const TextPosition at = {record.line, 1};
  const auto node = [&](TextId text) {
    Node scalar;
    scalar.kind = Node::Kind::kScalar;
    scalar.at = at;
    scalar.text = std::string(texts.text(text));
    return scalar;
  };
  const auto written = [&](TextId text) {
    return WrittenText{std::string(texts.text(text)), at};
  };
  Claim claim;
  claim.subject = node(record.subject);
  claim.property = written(record.property);
  claim.value = node(record.value);
  const absl::Span<const TextId> qualifiers = texts.list(record.qualifiers);
  for (size_t i = 0; i + 1 < qualifiers.size(); i += 2) {
    claim.qualifiers.emplace_back(written(qualifiers[i]), node(qualifiers[i + 1]));
  }
  if (record.by != kNoText) claim.by = written(record.by);
  if (record.has_via) claim.via.at = at;
  claim.stance = record.stance;
  for (const absl::string_view word : WordsOf(record.stance)) {
    claim.stance_names.emplace_back(word);
  }
  const absl::Span<const TextId> times = texts.list(record.times);
  size_t next = 0;
  for (auto* time : {&claim.as_of, &claim.said_on, &claim.since, &claim.until}) {
    if (next < times.size() && times[next] != kNoText) *time = node(times[next]);
    ++next;
  }
  if (record.quoted) claim.quote = Quote{"", "", "", at};
  if (record.corrects) claim.corrects.at = at;
  claim.retracted = record.retracted;
  return claim;
}

// Adds those of the numbers below `count` that a list of some of them lacks.
void AddMissing(size_t count, std::vector<int32_t>& numbers) {
  if (numbers.size() == count) return;
  std::vector<bool> listed(count);
  for (const int32_t number : numbers) listed[number] = true;
  for (size_t i = 0; i < count; ++i) {
    if (!listed[i]) numbers.push_back(static_cast<int32_t>(i));
  }
}

}  // namespace

void ClaimList::push_back(Claim claim) {
  records_.push_back(RecordOf(claim, texts_));
  records_.back().place = static_cast<uint32_t>(stored_.size());
  stored_.push_back(std::move(claim));
}

uint32_t ClaimList::AddFile(LinesFile file) {
  files_.push_back(std::move(file));
  return static_cast<uint32_t>(files_.size()) - 1;
}

uint32_t ClaimList::AddPart(uint32_t file, std::string ids) {
  ids.shrink_to_fit();
  parts_.push_back({file, std::move(ids)});
  return static_cast<uint32_t>(parts_.size()) - 1;
}

const Claim* ClaimList::stored(size_t i) const {
  return records_[i].stored ? &stored_[records_[i].place] : nullptr;
}

absl::string_view ClaimList::id(size_t i) const {
  if (const Claim* claim = stored(i)) return claim->id;
  const ClaimRecord& record = records_[i];
  return absl::string_view(parts_[record.part].ids)
      .substr(record.id_begin, record.id_size);
}

const std::string& ClaimList::file(size_t i) const {
  const Claim* claim = stored(i);
  return claim != nullptr ? claim->position.file : FileOf(records_[i]).name;
}

std::optional<ClaimList::Line> ClaimList::LineOf(const ClaimRecord& record,
                                                 LineReaders& readers) const {
  const TextFile& file = *FileOf(record).text;
  const absl::string_view from = readers.window.LineFrom(file, record.place);
  const absl::string_view line = WithoutTrailingBlanks(FirstJsonLine(from));
  if (LineHash(line) == record.hash) return Line{line, from.size()};
  file.NoteChange();
  return std::nullopt;
}

std::optional<Node> ClaimList::line(size_t i, LineReaders& readers) const {
  const ClaimRecord& record = records_[i];
  const std::optional<Line> line = LineOf(record, readers);
  if (!line.has_value()) return std::nullopt;
  Diagnostics none;  // it has been read once without a problem
  return readers.tree.Read(line->text, line->readable, record.line,
                           Reporter(file(i), &none));
}

uint64_t ClaimList::words(size_t i) const {
  const Claim* claim = stored(i);
  if (claim == nullptr) return records_[i].words;
  return WordsHash(WrittenValue(claim->value),
                   claim->quote.has_value() ? claim->quote->exact : "");
}

Claim ClaimList::whole(size_t i) const {
  LineReaders readers;
  return whole(i, readers);
}

Claim ClaimList::whole(size_t i, LineReaders& readers) const {
  if (const Claim* kept = stored(i)) return *kept;
  return ReadAgain(i, readers);
}

// One object, which is made where the caller wants it: a claim is too large to be moved
// for each that a report lists.
Claim ClaimList::ReadAgain(size_t i, LineReaders& readers) const {
  const ClaimRecord& record = records_[i];
  Claim claim;
  bool read = false;
  if (const std::optional<Line> found = LineOf(record, readers)) {
    read = FillFromLine(found->text, readers.flat.Read(found->text, found->readable),
                        record.line, file(i), claim);
    if (!read) {
      Diagnostics none;  // it has been read once without a problem
      const Reporter reporter(file(i), &none);
      const auto tree =
          readers.tree.Read(found->text, found->readable, record.line, reporter);
      std::optional<Claim> decoded;
      if (tree.has_value()) decoded = DecodeClaim(*tree, true, reporter);
      read = decoded.has_value();
      if (read) claim = *std::move(decoded);
    }
  }
  if (!read) {
    claim = ClaimOfRecord(record, texts_);
    claim.id = std::string(id(i));
    claim.position = {file(i), {record.line, 1}};
  }
  claim.article = record.article;
  return claim;
}

void ClaimList::ReportChanges(Diagnostics* diagnostics) const {
  for (const LinesFile& file : files_) {
    const absl::Status problem = file.text->TellProblem();
    if (problem.ok()) continue;
    const bool changed = absl::IsAborted(problem);
    Reporter(file.name, diagnostics)
        .Error({}, std::string(problem.message()),
               changed ? "run again when nothing writes to it" : "");
  }
}

void ClaimList::KeepWhole() {
  LineReaders readers;
  for (size_t i = 0; i < records_.size(); ++i) {
    if (records_[i].stored) continue;
    stored_.push_back(whole(i, readers));
    records_[i].place = static_cast<uint32_t>(stored_.size()) - 1;
    records_[i].stored = true;
  }
}

void ClaimList::SetArticle(size_t i, int32_t article) {
  records_[i].article = article;
  if (records_[i].stored) stored_[records_[i].place].article = article;
}

void ClaimList::Arrange(std::vector<int32_t> order, size_t more) {
  const size_t left = order.size();
  AddMissing(records_.size(), order);
  // Each record goes where another leaves, around in circles: two copies of all would be
  // the most that there is in memory at once.
  for (size_t i = 0; i < left; ++i) {
    if (static_cast<size_t>(order[i]) == i) continue;
    const ClaimRecord first = records_[i];
    size_t to = i;
    for (size_t from = order[to]; from != i; from = order[to]) {
      records_[to] = records_[from];
      order[to] = static_cast<int32_t>(to);
      to = from;
    }
    records_[to] = first;
    order[to] = static_cast<int32_t>(to);
  }
  records_.resize(left);
  ReserveMore(more);
}

const Claim& ClaimView::whole() const {
  if (const Claim* claim = claims_.stored(static_cast<size_t>(index_))) return *claim;
  if (!made_.has_value()) made_ = claims_.whole(static_cast<size_t>(index_));
  return *made_;
}

}  // namespace gainsay
