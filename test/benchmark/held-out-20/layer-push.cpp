// spawn: std::thread
// loop: nested range-for
// origin: map of vectors
// limiter: counting semaphore
// waits: after the loop
// distance: member function
// differs: owner of the semaphore
// A: unbounded Y6 | limiter: a semaphore for each image
// B: bounded N4 | limiter: one semaphore of the registry
// witness: runnable
#include "witness.h"
#include <map>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Layer {
  std::string Digest;
  std::size_t Bytes = 0;
  bool Uploaded = false;
};

using Images = std::map<std::string, std::vector<Layer>>;
using Slots = std::counting_semaphore<64>;

class RegistryClient {
public:
  void push(Images &All) {
    for (auto &[Name, Layers] : All) {
#ifndef TWIN
      auto Uploads = std::make_shared<Slots>(4);
#else
      auto Uploads = Shared;
#endif
      for (Layer &L : Layers) {
        if (L.Uploaded)
          continue;
        upload(L, Uploads);
      }
    }
    wait();
  }

private:
  void upload(Layer &L, const std::shared_ptr<Slots> &Uploads) {
    Uploads->acquire();
    Transfers.emplace_back([&L, Uploads] {
      witness::task();
      L.Uploaded = true;
      Uploads->release();
    });
  }

  void wait() {
    for (auto &T : Transfers)
      T.join();
    Transfers.clear();
  }

  std::shared_ptr<Slots> Shared = std::make_shared<Slots>(4);
  std::vector<std::thread> Transfers;
};

int main(int argc, char **argv) {
  Images All;
  const std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N; ++I)
    All["team/service-" + std::to_string(I)] = {Layer{"sha256:base", 100}, Layer{"sha256:app", 10}};
  RegistryClient Client;
  Client.push(All);
  return witness::report();
}
