// spawn: std::thread
// loop: range-for
// origin: lamps of a bridge
// limiter: none
// waits: after the loop
// distance: member function
// differs: origin
// A: abstain-ok U1 | origin: long-lived member
// B: unbounded Y1 | origin: request field
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <map>
#include <string>
#include <thread>
#include <vector>

struct Scene {
  std::uint8_t Brightness = 0;
  std::vector<std::uint64_t> Targets;
};

class ZigbeeRadio {
public:
  bool send(std::uint64_t Address, std::uint8_t Level) {
    witness::task();
    return Address != 0 && Level <= 254;
  }
};

class Bridge {
public:
  explicit Bridge(ZigbeeRadio &Radio) : Radio(Radio) {}

  void paired(std::uint64_t Address) { Lamps.push_back(Address); }

  void rename(std::uint64_t Address, std::string Name) { Names[Address] = std::move(Name); }

  void recall(const Scene &S) {
    std::vector<std::thread> Commands;
#ifdef TWIN
    for (std::uint64_t Address : S.Targets)
#else
    for (std::uint64_t Address : Lamps)
#endif
      Commands.emplace_back([this, Address, Level = S.Brightness] {
        if (!Radio.send(Address, Level))
          fprintf(stderr, "lamp %llx does not answer\n", (unsigned long long)Address);
      });
    for (std::thread &C : Commands)
      C.join();
  }

private:
  ZigbeeRadio &Radio;
  std::vector<std::uint64_t> Lamps;
  std::map<std::uint64_t, std::string> Names;
};

int main(int argc, char **argv) {
  ZigbeeRadio Radio;
  Bridge B(Radio);
  Scene S{128, {}};
  for (std::size_t I = 1, N = witness::size(argc, argv); I <= N; ++I)
    S.Targets.push_back(I);
  for (std::uint64_t Lamp = 1; Lamp <= 8; ++Lamp)
    B.paired(Lamp);
  B.recall(S);
  return witness::report();
}
