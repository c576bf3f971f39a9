#ifndef GAINSAY_CHECKER_ENGINE_FLAW_CHANGES_H_
#define GAINSAY_CHECKER_ENGINE_FLAW_CHANGES_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "checker/project/project.h"
#include "reports/report.h"

namespace gainsay {

// What a project's overrides change in flaws, by the rule that these name: what checks
// find that are no rules. The overrides must outlive it.
class FlawChanges {
 public:
  explicit FlawChanges(const std::map<std::string, Override>& overrides)
      : overrides_(overrides) {}

  bool IsOff(const std::string& rule) const;
  std::optional<Severity> SeverityOf(const std::string& rule) const;

  // Changes the flaws of acceptances, or takes them out.
  void ApplyToAcceptances(std::vector<Finding>& findings) const;

 private:
  const Override* Find(const std::string& rule) const;

  const std::map<std::string, Override>& overrides_;
};

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_FLAW_CHANGES_H_
