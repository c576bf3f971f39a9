#include "claims/evidence/page_date_fields.h"

#include "absl/algorithm/container.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace gainsay {
namespace {

struct MetaName {
  absl::string_view name;
  bool updated;
};

// Open Graph, schema.org, Dublin Core, and what the large analytics and newsletter
// services have made sites write.
constexpr MetaName kMetaNames[] = {
    {"article:published_time", false},
    {"article:modified_time", true},
    {"og:updated_time", true},
    {"datePublished", false},
    {"dateModified", true},
    {"date", false},
    {"DC.date", false},
    {"DC.date.issued", false},
    {"DC.date.modified", true},
    {"dcterms.date", false},
    {"dcterms.issued", false},
    {"dcterms.modified", true},
    {"last-modified", true},
    {"parsely-pub-date", false},
    {"pubdate", false},
    {"publish-date", false},
    {"sailthru.date", false},
};

constexpr absl::string_view kArticleTypes[] = {"AdvertiserContentArticle",
                                               "AnalysisNewsArticle",
                                               "Article",
                                               "AskPublicNewsArticle",
                                               "BackgroundNewsArticle",
                                               "BlogPosting",
                                               "LiveBlogPosting",
                                               "NewsArticle",
                                               "OpinionNewsArticle",
                                               "Report",
                                               "ReportageNewsArticle",
                                               "ReviewNewsArticle",
                                               "SatiricalArticle",
                                               "ScholarlyArticle",
                                               "SocialMediaPosting",
                                               "TechArticle"};

// "NewsArticle" of "http://schema.org/NewsArticle" and "schema:NewsArticle".
absl::string_view BareType(absl::string_view type) {
  const size_t end = type.find_last_of("/#:");
  return end == absl::string_view::npos ? type : type.substr(end + 1);
}

}  // namespace

std::optional<PageDateField> MetaDateField(absl::string_view name) {
  for (const MetaName& known : kMetaNames) {
    if (!absl::EqualsIgnoreCase(known.name, name)) continue;
    // Names with a prefix of their own say what they are.
    const bool prefixed = absl::StrContains(known.name, ':');
    return PageDateField{absl::StrCat(prefixed ? "" : "meta.", known.name),
                         known.updated};
  }
  return std::nullopt;
}

std::optional<PageDateField> SchemaDateField(absl::string_view property) {
  if (property == "datePublished") return PageDateField{std::string(property), false};
  if (property == "dateModified") return PageDateField{std::string(property), true};
  return std::nullopt;
}

bool IsArticleType(absl::string_view type) {
  return absl::c_linear_search(kArticleTypes, BareType(type));
}

bool IsPageType(absl::string_view type) {
  return absl::EndsWith(BareType(type), "WebPage") || BareType(type) == "ItemPage";
}

}  // namespace gainsay
