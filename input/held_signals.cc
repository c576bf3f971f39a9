#include "input/held_signals.h"

#include <initializer_list>

namespace gainsay {
namespace {

constexpr std::initializer_list<int> kEnding = {SIGINT, SIGTERM, SIGHUP};

// One that is ignored, as under nohup, ends nothing; held, it would wait all the same.
bool Ends(int signal) {
  struct sigaction now;
  return sigaction(signal, nullptr, &now) == 0 && now.sa_handler != SIG_IGN;
}

}  // namespace

HeldSignals::HeldSignals() {
  sigset_t ending;
  sigemptyset(&ending);
  for (const int signal : kEnding) {
    if (Ends(signal)) sigaddset(&ending, signal);
  }
  pthread_sigmask(SIG_BLOCK, &ending, &before_);
}

HeldSignals::~HeldSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

bool HeldSignals::OneWaits() {
  sigset_t waiting;
  if (sigpending(&waiting) != 0) return false;
  for (const int signal : kEnding) {
    if (sigismember(&waiting, signal) == 1 && Ends(signal)) return true;
  }
  return false;
}

}  // namespace gainsay
