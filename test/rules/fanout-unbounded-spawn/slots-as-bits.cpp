// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A word of which each bit is a slot: taken before the start, set again by the task.

#include <bit>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <vector>
void decode(int Slot, const std::string &Packet);
using Packets = std::vector<std::string>;
std::mutex M;
std::condition_variable Room;
std::uint32_t Free = 0xffff;
void free_bits(const Packets &All) {
  for (const auto &P : All) {
    std::unique_lock Lock(M);
    Room.wait(Lock, [] { return Free != 0; });
    const int Slot = std::countr_zero(Free);
    Free &= Free - 1;
    std::thread([Slot, P] {
      decode(Slot, P);
      std::lock_guard Lock(M);
      Free |= 1u << Slot;
      Room.notify_one();
    }).detach();
  }
}
std::uint32_t Used;
void used_bits(const Packets &All) {
  for (const auto &P : All) {
    std::unique_lock Lock(M);
    while (Used == 0xffff)
      Room.wait(Lock);
    const int Slot = std::countr_one(Used);
    Used |= 1u << Slot;
    std::thread([Slot, P] {
      decode(Slot, P);
      std::lock_guard Lock(M);
      Used &= ~(1u << Slot);
      Room.notify_one();
    }).detach();
  }
}
std::uint32_t Early = 0xffff;
void given_back_at_once(const Packets &All) {
  for (const auto &P : All) {
    std::unique_lock Lock(M);
    Room.wait(Lock, [] { return Early != 0; });
    const int Slot = std::countr_zero(Early);
    Early &= Early - 1;
    std::thread([Slot, P] { decode(Slot, P); }).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    Early |= 1u << Slot;
  }
}
std::uint32_t Flags = 1;
void flags(const Packets &All) {
  for (const auto &P : All) {
    std::unique_lock Lock(M);
    Room.wait(Lock, [] { return Flags != 0; });
    std::thread([P] {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      decode(0, P);
      std::lock_guard Lock(M);
      Flags |= 1u << 3;
      Room.notify_one();
    }).detach();
  }
}
