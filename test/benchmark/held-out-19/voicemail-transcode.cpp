// spawn: fork
// loop: range-for with continue
// origin: vector parameter
// distance: helper member
// waits: waitpid when the window is full
// differs: which messages pass through the window
// A: bounded N5 | limiter: window of 5 children for all messages
// B: unbounded Y4 | limiter: window of 5 children for ordinary messages only
// witness: runnable
#include "witness.h"
#include <set>
#include <string>
#include <sys/wait.h>
#include <system_error>
#include <vector>

struct Voicemail {
  std::string File;
  std::string Mailbox;
  bool Urgent = false;
};

class Transcoder {
public:
  ~Transcoder() {
    while (!Children.empty())
      reap();
  }

  void transcode(const std::vector<Voicemail> &Spool) {
    for (const auto &Message : Spool) {
      if (Message.File.empty())
        continue;
#ifdef TWIN
      if (Message.Urgent) {
        start(Message);
        continue;
      }
#endif
      while (Children.size() >= Encoders)
        reap();
      start(Message);
    }
  }

  int failures() const { return Failures; }

private:
  static constexpr std::size_t Encoders = 5;

  void start(const Voicemail &Message) {
    pid_t Child = fork();
    if (Child < 0)
      throw std::system_error(errno, std::generic_category(), "fork");
    if (Child == 0)
      _exit(encode(Message));
    Children.insert(Child);
  }

  void reap() {
    int Status = 0;
    pid_t Child = waitpid(-1, &Status, 0);
    if (Child < 0)
      Children.clear();
    Children.erase(Child);
    Failures += Status != 0;
  }

  static int encode(const Voicemail &Message) {
    witness::task();
    return Message.Mailbox.empty();
  }

  std::set<pid_t> Children;
  int Failures = 0;
};

int main(int argc, char **argv) {
  std::vector<Voicemail> Spool;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Spool.push_back({"msg" + std::to_string(I) + ".wav", "4711", true});
  {
    Transcoder T;
    T.transcode(Spool);
  }
  return witness::report();
}
