#include "claims/evidence/page_dates.h"

#include <algorithm>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "claims/evidence/json_ld.h"
#include "claims/evidence/page_date_fields.h"
#include "input/utf8.h"

namespace gainsay {
namespace {

constexpr absl::string_view kAside[] = {"aside", "footer", "nav"};

bool IsBlank(absl::string_view text) {
  return text.empty() || absl::StartsWith(text, "0001-01-01") ||
         absl::StartsWith(text, "1970-01-01T00:00:00");
}

std::vector<absl::string_view> Words(absl::string_view text) {
  return absl::StrSplit(text, absl::ByAnyChar(" \t\n\r\f"), absl::SkipEmpty());
}

}  // namespace

absl::string_view PageElement::Get(absl::string_view attribute) const {
  const auto found = absl::c_find_if(
      attributes, [&](const auto& given) { return given.first == attribute; });
  return found == attributes.end() ? absl::string_view() : found->second;
}

bool PageElement::Has(absl::string_view attribute) const {
  return absl::c_any_of(attributes,
                        [&](const auto& given) { return given.first == attribute; });
}

void PageDates::Start(const PageElement& element, size_t words) {
  Open open;
  open.article = element.name == "article";
  open.aside = absl::c_linear_search(kAside, element.name);
  if (open.article) {
    const bool outermost =
        absl::c_none_of(open_, [](const Open& outer) { return outer.article; });
    if (outermost) ++elements_;
  }
  if (element.name == "meta") FindMeta(element);
  if (element.name == "script") FindScript(element);
  if (element.name == "time") FindTime(element, words, open);
  FindMicrodata(element, words, open);
  StartItem(element, open);
  open_.push_back(std::move(open));
}

void PageDates::StartItem(const PageElement& element, Open& open) {
  if (!element.Has("itemscope")) return;
  open.item = Item::kOther;
  for (const absl::string_view type : Words(element.Get("itemtype"))) {
    if (IsPageType(type)) open.item = Item::kPage;
    if (IsArticleType(type)) open.item = Item::kArticle;
  }
  if (open.item == Item::kArticle) ++items_;
}

void PageDates::End(const ArticleText& text) {
  if (open_.empty()) return;
  Open open = std::move(open_.back());
  open_.pop_back();
  if (!open.awaits_words) return;
  const size_t begin = std::min(open.words, text.words.size());
  open.found.date.text = text.words.substr(begin);
  open.found.offset = text.SourceOffset(begin);
  Add(std::move(open.found));
}

bool PageDates::InInnerArticle() const {
  return absl::c_count_if(open_, [](const Open& open) { return open.article; }) > 1;
}

void PageDates::FindMeta(const PageElement& element) {
  for (const absl::string_view key : {"property", "name"}) {
    const auto field = MetaDateField(element.Get(key));
    if (!field.has_value()) continue;
    Open none;
    return Await(element, Syntax::kMeta, field->name, field->updated, 0, none);
  }
}

void PageDates::FindMicrodata(const PageElement& element, size_t words, Open& open) {
  for (const absl::string_view property : Words(element.Get("itemprop"))) {
    const auto field = SchemaDateField(property);
    if (!field.has_value()) continue;
    // The item that it is of, and whether that one lies in another article.
    const auto item = std::find_if(open_.rbegin(), open_.rend(), [](const Open& outer) {
      return outer.item != Item::kNone;
    });
    const bool other = item != open_.rend() && item->item == Item::kOther;
    const auto articles = absl::c_count_if(
        open_, [](const Open& outer) { return outer.item == Item::kArticle; });
    if (other || articles > 1 || InInnerArticle()) return;
    open.found.article = articles == 0 ? "" : absl::StrCat("item ", items_);
    return Await(element, Syntax::kMicrodata, absl::StrCat("microdata.", field->name),
                 field->updated, words, open);
  }
}

void PageDates::FindTime(const PageElement& element, size_t words, Open& open) {
  const bool aside = absl::c_any_of(open_, [](const Open& outer) { return outer.aside; });
  if (element.Has("itemprop") || aside || InInnerArticle()) return;
  std::string role = element.Has("pubdate") ? "pubdate" : "";
  for (const absl::string_view name : Words(element.Get("class"))) {
    if (name == "dt-published" || name == "dt-updated") role = std::string(name);
  }
  if (role.empty()) return;
  open.found.article = absl::StrCat("article ", elements_);
  Await(element, Syntax::kTime, "time." + role, role == "dt-updated", words, open);
}

void PageDates::FindScript(const PageElement& element) {
  const absl::string_view type = element.Get("type");
  if (!absl::EqualsIgnoreCase(absl::StripAsciiWhitespace(type.substr(0, type.find(';'))),
                              "application/ld+json")) {
    return;
  }
  if (scripts_.size() == kMostLinkedScripts) {
    too_many_ = true;
    return;
  }
  const size_t begin = source_.find('>', element.end);
  if (begin == absl::string_view::npos) return;
  size_t end = source_.find("</", begin);
  while (end != absl::string_view::npos &&
         !absl::StartsWithIgnoreCase(source_.substr(end), "</script")) {
    end = source_.find("</", end + 2);
  }
  scripts_.push_back({begin + 1, std::min(end, source_.size())});
}

void PageDates::Await(const PageElement& element, Syntax syntax, std::string field,
                      bool updated, size_t words, Open& open) {
  open.found.syntax = syntax;
  open.found.date.field = std::move(field);
  open.found.date.updated = updated;
  for (const absl::string_view key : {"datetime", "content"}) {
    if (!element.Has(key)) continue;
    open.found.date.text = std::string(element.Get(key));
    // Where the value stands, or, if it is written with references, its tag.
    const size_t tag = TagOf(element);
    const size_t value = source_.substr(0, element.end).find(element.Get(key), tag);
    open.found.offset = value == absl::string_view::npos ? tag : value;
    return Add(open.found);
  }
  open.awaits_words = syntax != Syntax::kMeta;
  open.words = words;
}

void PageDates::Add(Found found) {
  std::string& text = found.date.text;
  text = std::string(absl::StripAsciiWhitespace(text));
  if (IsBlank(text)) return;
  if (found_.size() == kMostPageDates) {
    too_many_ = true;
    return;
  }
  found_.push_back(std::move(found));
}

size_t PageDates::TagOf(const PageElement& element) const {
  size_t tag = std::min(element.end, source_.size());
  while (tag > 0) {
    tag = source_.rfind('<', tag - 1);
    if (tag == absl::string_view::npos) return element.end;
    if (absl::StartsWithIgnoreCase(source_.substr(tag + 1), element.name)) return tag;
  }
  return element.end;
}

TextPosition PageDates::At(const Found& found) const {
  return found.date.at.line != 0 ? found.date.at
                                 : PositionFinder(source_).At(found.offset);
}

void PageDates::ReadScripts(const Reporter& reporter) {
  PositionFinder positions(source_);
  for (const Script& script : scripts_) {
    for (LinkedDate& date :
         ReadLinkedDates(source_.substr(script.begin, script.end - script.begin),
                         positions.At(script.begin), reporter)) {
      const bool updated = SchemaDateField(date.property)->updated;
      Found found{Syntax::kJsonLd,
                  std::move(date.article),
                  {absl::StrCat("json-ld.", date.property), std::move(date.text), updated,
                   date.at}};
      Add(std::move(found));
    }
  }
}

void PageDates::DropContested(Syntax syntax, const Reporter& reporter) {
  const auto contested = [&](const Found& a, const Found& b) {
    return a.syntax == syntax && b.syntax == syntax && a.article != b.article &&
           a.date.field == b.date.field && a.date.text != b.date.text;
  };
  for (const Found& found : found_) {
    const auto other = absl::c_find_if(
        found_, [&](const Found& candidate) { return contested(found, candidate); });
    if (other == found_.end()) continue;
    reporter.Warning(
        At(*other),
        absl::StrCat("'", found.date.field,
                     "' is stated of several articles: "
                     "which of them this page is, is open, and none is taken"),
        "give the article's date in the claims file, as 'published'");
    found_.erase(std::remove_if(found_.begin(), found_.end(),
                                [&](const Found& f) { return f.syntax == syntax; }),
                 found_.end());
    return;
  }
}

std::vector<PageDate> PageDates::Finish(const Reporter& reporter) {
  ReadScripts(reporter);
  if (too_many_) {
    reporter.Warning({},
                     absl::StrCat("the page has more than ", kMostPageDates,
                                  " dates of its own, or more than ", kMostLinkedScripts,
                                  " scripts of JSON-LD; the rest is not read"));
  }
  for (const Syntax syntax : {Syntax::kJsonLd, Syntax::kMicrodata, Syntax::kTime}) {
    DropContested(syntax, reporter);
  }
  std::vector<PageDate> dates;
  for (const Found& found : found_) {
    PageDate date = found.date;
    date.at = At(found);
    int same_field = 1;
    bool known = false;
    for (const Found& other : found_) {
      if (&other == &found) break;
      if (other.date.field != found.date.field) continue;
      ++same_field;
      known = known || other.date.text == found.date.text;
    }
    if (known) continue;
    if (same_field > 1) absl::StrAppend(&date.field, "-", same_field);
    dates.push_back(std::move(date));
  }
  absl::c_stable_sort(dates,
                      [](const PageDate& a, const PageDate& b) { return a.at < b.at; });
  return dates;
}

}  // namespace gainsay
