#ifndef GAINSAY_INPUT_HELD_SIGNALS_H_
#define GAINSAY_INPUT_HELD_SIGNALS_H_

#include <signal.h>

namespace gainsay {

// While one lives, the signals that ask a process to end (SIGINT, SIGTERM, SIGHUP) wait;
// after the outermost they do what they would have done, which is to end it. So what must
// not be left half done is done, or undone, and nobody needs a handler. A thread that
// runs beside must hold them as well.
class HeldSignals {
 public:
  HeldSignals();
  ~HeldSignals();
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

  // Whether one of them waits: what takes long should then give up, and undo.
  static bool OneWaits();

 private:
  sigset_t before_;
};

}  // namespace gainsay

#endif  // GAINSAY_INPUT_HELD_SIGNALS_H_
