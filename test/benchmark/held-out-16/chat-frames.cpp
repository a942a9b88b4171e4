// spawn: boost::thread detached
// loop: while over a buffer
// origin: frames of a binary stream
// waits: detached
// distance: member function
// differs: which frames take a slot
// A: bounded N4 | limiter: semaphore before, for every frame
// B: unbounded Y4 | limiter: semaphore before, but not for commands
// libraries: -lboost_thread -lboost_system
// witness: runnable
#include "witness.h"
#include <boost/interprocess/sync/interprocess_semaphore.hpp>
#include <boost/thread.hpp>
#include <cstring>
#include <string>
#include <vector>

enum class FrameKind : std::uint8_t { Text = 1, Image = 2, Command = 8 };

struct Frame {
  FrameKind kind;
  std::string payload;
};

class FrameReader {
public:
  explicit FrameReader(const std::vector<std::uint8_t> &bytes) : at_(bytes.data()), end_(at_ + bytes.size()) {}

  bool next(Frame &frame) {
    if (end_ - at_ < 2 || end_ - at_ < 2 + at_[1])
      return false;
    frame.kind = static_cast<FrameKind>(at_[0]);
    frame.payload.assign(reinterpret_cast<const char *>(at_ + 2), at_[1]);
    at_ += 2 + at_[1];
    return true;
  }

private:
  const std::uint8_t *at_, *end_;
};

class Channel {
public:
  void receive(const std::vector<std::uint8_t> &bytes) {
    FrameReader reader(bytes);
    Frame frame;
    while (reader.next(frame))
      handle(frame);
  }

private:
  void handle(Frame frame) {
#ifndef TWIN
    const bool slotted = true;
#else
    const bool slotted = frame.kind != FrameKind::Command;
#endif
    if (slotted)
      handlers_.wait();
    boost::thread([this, slotted, frame = std::move(frame)] {
      witness::task();
      __atomic_add_fetch(&octets_, frame.payload.size(), __ATOMIC_RELAXED);
      if (slotted)
        handlers_.post();
    }).detach();
  }

  boost::interprocess::interprocess_semaphore handlers_{6};
  std::size_t octets_ = 0;
};

int main(int argc, char **argv) {
  std::vector<std::uint8_t> bytes;
  for (std::size_t i = witness::size(argc, argv); i > 0; --i)
    bytes.insert(bytes.end(), {8, 3, '/', 'w', 'h'});
  static Channel channel;
  channel.receive(bytes);
  return witness::report();
}
