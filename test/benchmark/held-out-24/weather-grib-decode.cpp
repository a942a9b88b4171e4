// spawn: std::thread
// loop: for over a JSON array
// origin: fields of a JSON request
// waits: join after the loop
// distance: lambda
// differs: count of the semaphore
// A: bounded N4 | limiter: semaphore, count clamped to a constant
// B: unbounded Y3 | limiter: semaphore, count as the request says
// witness: runnable
// packages: nlohmann_json
#include "witness.h"
#include <algorithm>
#include <cstddef>
#include <mutex>
#include <nlohmann/json.hpp>
#include <semaphore>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using nlohmann::json;

struct Field {
  std::string Parameter;
  int Level = 0;
  double Mean = 0;
};

class GribService {
public:
  static constexpr std::ptrdiff_t MaxParallel = 12;

  std::vector<Field> decode(const json &Request) {
    const std::ptrdiff_t Wanted = Request.value("parallelism", std::ptrdiff_t{4});
    if (Wanted < 1)
      throw std::invalid_argument("parallelism");
#ifndef TWIN
    std::counting_semaphore<> Slots(std::min(Wanted, MaxParallel));
#else
    std::counting_semaphore<> Slots(Wanted);
#endif
    std::vector<std::thread> Decoders;
    std::vector<Field> Fields;
    std::mutex FieldsMutex;
    for (const json &Message : Request.at("messages")) {
      Slots.acquire();
      Decoders.emplace_back([&, Message] {
        Field F = unpack(Message);
        {
          std::lock_guard Lock(FieldsMutex);
          Fields.push_back(std::move(F));
        }
        Slots.release();
      });
    }
    for (std::thread &D : Decoders)
      D.join();
    std::sort(Fields.begin(), Fields.end(), [](const Field &A, const Field &B) { return A.Level < B.Level; });
    return Fields;
  }

private:
  static Field unpack(const json &Message) {
    witness::task();
    Field F{Message.value("param", "t"), Message.value("level", 1000), 0};
    const double Reference = Message.value("reference", 0.0);
    for (int I = 0; I < 64; ++I)
      F.Mean += (Reference + I * 0.25) / 64;
    return F;
  }
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  json Request{{"parallelism", N}, {"messages", json::array()}};
  for (std::size_t I = 0; I < N; ++I)
    Request["messages"].push_back({{"param", "u"}, {"level", 50 * (I % 20)}, {"reference", 271.5}});
  GribService().decode(Request);
  return witness::report();
}
