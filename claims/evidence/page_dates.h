#ifndef GAINSAY_CLAIMS_EVIDENCE_PAGE_DATES_H_
#define GAINSAY_CLAIMS_EVIDENCE_PAGE_DATES_H_

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/evidence/article_text.h"
#include "input/diagnostic.h"

namespace gainsay {

// An element of a page as its start tag gives it; names are lower case.
struct PageElement {
  absl::string_view name;
  std::vector<std::pair<absl::string_view, absl::string_view>> attributes;
  size_t end = 0;  // in the source, within the start tag

  // The value of an attribute; empty where there is none.
  absl::string_view Get(absl::string_view attribute) const;
  bool Has(absl::string_view attribute) const;
};

// Dates that one page states beyond which the rest are not read, and scripts of JSON-LD.
inline constexpr size_t kMostPageDates = 20;
inline constexpr size_t kMostLinkedScripts = 20;

// Gathers the dates that a page states of itself:
//
//   meta           a `property`, `name` or `itemprop` of page_date_fields.h
//   json-ld        datePublished and dateModified of an article (json_ld.h)
//   microdata      `itemprop` of these names, where the item around it is an article or
//                  the page itself, or there is none
//   time           <time pubdate>, and of the classes dt-published and dt-updated
//
// Any other <time> says when something else was. What lies in an article within an
// article (a comment) is not the page's own, nor is a <time> in <aside>, <nav> or
// <footer>; where one syntax dates several articles of a page differently, it is open
// which is meant, and none is taken. Empty values, and the first days of calendars
// (0001-01-01, 1970-01-01 at midnight) that programs write for no date, state nothing.
class PageDates {
 public:
  // The source must outlive it.
  explicit PageDates(absl::string_view source) : source_(source) {}

  // An element begins, or ends that began last, when there are so many bytes of words.
  void Start(const PageElement& element, size_t words);
  void End(const ArticleText& text);

  std::vector<PageDate> Finish(const Reporter& reporter);

 private:
  enum class Syntax { kMeta, kJsonLd, kMicrodata, kTime };
  enum class Item { kNone, kPage, kArticle, kOther };

  // A date with the article of the page that its syntax gives it to.
  struct Found {
    Syntax syntax;
    std::string article;
    PageDate date;
    size_t offset = 0;  // in the source; of JSON-LD `date.at` is set instead
  };
  // One that is open, with what it changed.
  struct Open {
    Item item = Item::kNone;
    bool article = false;  // <article>
    bool aside = false;
    // The date that its words are.
    bool awaits_words = false;
    Found found;
    size_t words = 0;
  };
  struct Script {
    size_t begin = 0;
    size_t end = 0;
  };

  void StartItem(const PageElement& element, Open& open);
  void FindMeta(const PageElement& element);
  void FindMicrodata(const PageElement& element, size_t words, Open& open);
  void FindTime(const PageElement& element, size_t words, Open& open);
  void FindScript(const PageElement& element);
  // Takes the element's date from its attributes, or when its words have come.
  void Await(const PageElement& element, Syntax syntax, std::string field, bool updated,
             size_t words, Open& open);
  void Add(Found found);
  void ReadScripts(const Reporter& reporter);
  // Drops the dates of a syntax that dates several articles differently.
  void DropContested(Syntax syntax, const Reporter& reporter);
  size_t TagOf(const PageElement& element) const;
  TextPosition At(const Found& found) const;
  bool InInnerArticle() const;

  const absl::string_view source_;
  std::vector<Open> open_;
  std::vector<Found> found_;
  std::vector<Script> scripts_;
  int items_ = 0;          // of articles so far, by microdata
  int elements_ = 0;       // <article> so far that lie in no other
  bool too_many_ = false;  // dates or scripts
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EVIDENCE_PAGE_DATES_H_
