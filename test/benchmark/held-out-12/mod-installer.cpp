// spawn: std::jthread
// loop: iterator
// origin: manifest of a game
// limiter: RAII slot of a semaphore
// waits: destructors of the threads
// distance: same function
// differs: who owns the slot
// A: unbounded Y5 | limiter: the slot ends with the iteration
// B: bounded N4 | limiter: the slot is moved into the task
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class InstallSlots {
public:
  explicit InstallSlots(int Count) : Free(Count) {}

  class Slot {
  public:
    explicit Slot(InstallSlots &Owner) : Owner(&Owner) {}
    Slot(Slot &&Other) noexcept : Owner(std::exchange(Other.Owner, nullptr)) {}
    Slot &operator=(Slot &&) = delete;
    ~Slot() {
      if (Owner)
        Owner->giveBack();
    }

  private:
    InstallSlots *Owner;
  };

  Slot take() {
    std::unique_lock Lock(Guard);
    Returned.wait(Lock, [this] { return Free > 0; });
    --Free;
    return Slot(*this);
  }

private:
  void giveBack() {
    std::lock_guard Lock(Guard);
    ++Free;
    Returned.notify_one();
  }

  std::mutex Guard;
  std::condition_variable Returned;
  int Free;
};

struct Mod {
  std::string Name, Archive;
  bool Enabled = true;
};

static void unpack(const Mod &M, const std::filesystem::path &Game) {
  witness::Task Alive;
  const auto Target = Game / "mods" / M.Name;
  witness::work();
}

void installMods(const std::vector<Mod> &Manifest, const std::filesystem::path &Game) {
  InstallSlots Slots(4);
  std::vector<std::jthread> Installers;
  for (auto M = Manifest.cbegin(); M != Manifest.cend(); ++M) {
    if (!M->Enabled)
      continue;
    auto Slot = Slots.take();
#ifndef TWIN
    Installers.emplace_back([M, &Game] { unpack(*M, Game); });
#else
    Installers.emplace_back([M, &Game, Held = std::move(Slot)]() mutable {
      auto Mine = std::move(Held);
      unpack(*M, Game);
    });
#endif
  }
}

int main(int argc, char **argv) {
  std::vector<Mod> Manifest;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Manifest.push_back({"mod" + std::to_string(I), "mod" + std::to_string(I) + ".pak"});
  installMods(Manifest, "/opt/games/castle");
  return witness::report();
}
