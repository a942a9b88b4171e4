// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: semaphore
// distance: same function
// differs: answer of try_acquire
// A: bounded N4 | limiter: try_acquire, or refused
// B: unbounded Y4 | limiter: answer of try_acquire ignored
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct EncodeRequest {
  std::vector<std::string> clips;
};
struct EncodeReply {
  int accepted = 0;
  int refused = 0;
};

class EncodeService {
public:
  EncodeReply Encode(const EncodeRequest &request) {
    EncodeReply reply;
    for (const std::string &clip : request.clips) {
#ifdef TWIN
      (void)encoders_.try_acquire();
#else
      if (!encoders_.try_acquire()) {
        ++reply.refused;
        continue;
      }
#endif
      ++reply.accepted;
      std::thread([this, clip] {
        witness::task();
        encoders_.release();
      }).detach();
    }
    return reply;
  }

private:
  std::counting_semaphore<1 << 20> encoders_{6};
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  static EncodeService service;
  service.Encode(EncodeRequest{std::vector<std::string>(n, "clip.mov")});
  return witness::report();
}
