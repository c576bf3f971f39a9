#include "claims/facts/day_orders.h"

#include "claims/claim.h"
#include "claims/claim_record.h"
#include "claims/text_table.h"
#include "input/node.h"

namespace gainsay {
namespace {

void AddText(const Node& node, OrderEvidence* evidence) {
  if (node.IsScalar()) evidence->Add(node.text);
}

// What each text of the claims shows by itself.
std::vector<OrderEvidence> OrdersOf(const TextTable& texts) {
  std::vector<OrderEvidence> orders(texts.size());
  for (TextId id = 1; id < texts.size(); ++id) orders[id].Add(texts.text(id));
  return orders;
}

}  // namespace

std::vector<OrderEvidence> DayOrdersOf(const ClaimSet& claims) {
  std::vector<OrderEvidence> orders(claims.articles.size());
  for (size_t article = 0; article < orders.size(); ++article) {
    for (const auto& [field, date] : claims.articles[article].dates) {
      AddText(date, &orders[article]);
    }
  }
  const TextTable& texts = claims.claims.texts();
  const std::vector<OrderEvidence> of_text = OrdersOf(texts);
  for (size_t i = 0; i < claims.claims.size(); ++i) {
    const ClaimRecord& claim = claims.claims[i];
    if (claim.article < 0) continue;
    OrderEvidence& evidence = orders[claim.article];
    if (claim.value != kOtherForm) evidence.Add(of_text[claim.value]);
    if (claim.times == kOtherForm) {
      const Claim whole = claims.claims.whole(i);
      for (const auto* date :
           {&whole.said_on, &whole.as_of, &whole.since, &whole.until}) {
        if (date->has_value()) AddText(**date, &evidence);
      }
    } else {
      for (const TextId time : texts.list(claim.times)) evidence.Add(of_text[time]);
    }
  }
  return orders;
}

}  // namespace gainsay
