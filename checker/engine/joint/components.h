#ifndef GAINSAY_CHECKER_ENGINE_JOINT_COMPONENTS_H_
#define GAINSAY_CHECKER_ENGINE_JOINT_COMPONENTS_H_

#include <vector>

#include "checker/engine/joint/network.h"
#include "checker/engine/joint/solver.h"

namespace gainsay {

// The parts of a network that constraints, or claims that speak of several variables,
// hold together, each as a problem of all its facts and constraints, all ascending. What
// cannot conflict jointly is left out: variables that no constraint ties to another, and
// of whose facts any that conflict do so in pairs.
std::vector<Problem> ComponentsOf(const Network& network, const FactTable& table);

}  // namespace gainsay

#endif  // GAINSAY_CHECKER_ENGINE_JOINT_COMPONENTS_H_
