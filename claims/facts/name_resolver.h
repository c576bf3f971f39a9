#ifndef GAINSAY_CLAIMS_FACTS_NAME_RESOLVER_H_
#define GAINSAY_CLAIMS_FACTS_NAME_RESOLVER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/node_hash_map.h"
#include "absl/strings/string_view.h"
#include "claims/claim_set.h"
#include "claims/facts/fact.h"
#include "claims/subject_form.h"
#include "claims/vocabulary/vocabulary.h"
#include "input/diagnostic.h"
#include "input/node.h"

namespace gainsay {

// Finds what names and subject forms stand for in an article: by the names that are local
// to it, and by the vocabulary. Names that neither has become entities of their own on
// first use, in the order of use. The claims and the vocabulary must outlive it. Not safe
// to share between threads.
class NameResolver {
 public:
  NameResolver(const ClaimSet& claims, Vocabulary* vocabulary);
  // For another thread: resolves as `other` does, by a copy of its vocabulary.
  NameResolver(const NameResolver& other, Vocabulary* copy);

  // The article's own name; null where it has none such, or there is no article (-1).
  const LocalName* FindLocal(absl::string_view name, int32_t article) const;
  // Whether the article has names of its own.
  bool HasLocalNames(int32_t article) const {
    return article >= 0 && !local_names_[article].empty();
  }

  // What a name, or a subject form, stands for; nothing where local names make it stand
  // for nothing, or for too many.
  SubjectForm Subject(const Node& form, int32_t article);
  // Reports why that form stands for nothing, unless that was told where the article's
  // own names were read.
  void ReportNoSubject(const Node& form, int32_t article, const Reporter& reporter);
  // What a name stands for that is not local. The reference lasts as long as this does.
  const SubjectForm& Known(absl::string_view name);
  // The one entity that a name stands for; the first of a local name's. A name that fits
  // several persons is an entity of its own.
  EntityId Name(absl::string_view name, int32_t article);
  // Who speaks where a claim of the article is `by` that name.
  Voice Speaker(absl::string_view name, int32_t article);

  // The persons whom a name was taken for that is neither local nor in the vocabulary.
  std::vector<PersonMatch> Persons(absl::string_view name, int32_t article) const;
  // What words of the article may name: by its own names, the vocabulary's, or parts of a
  // person's. Several where it is open which; none where nothing known is named so.
  std::vector<EntityId> Named(absl::string_view words, int32_t article) const;

 private:
  // How far the meaning of one form has been followed, and what is wrong there.
  struct Following {
    int32_t article;
    size_t names = 0;              // in all, local ones and what they stand for
    int steps = 0;                 // local names by way of which the form is looked at
    const Node* misfit = nullptr;  // in a list that can't hold it
    bool misfit_is_named = false;  // it stands in what a local name stands for
    SubjectSense::Kind list = SubjectSense::Kind::kOne;
    SubjectSense held = {};
    bool reported = false;  // where the local name was read that stands for nothing
  };

  SubjectForm Resolve(const Node& form, Following& following);
  SubjectForm ResolveName(const Node& name, Following& following);

  const ClaimSet& claims_;
  Vocabulary* vocabulary_;
  // For each article, its local names by folded name.
  std::vector<absl::flat_hash_map<std::string, const LocalName*>> local_names_;
  // What Known found, by the name as written: most names come many times.
  absl::node_hash_map<std::string, SubjectForm> known_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_FACTS_NAME_RESOLVER_H_
