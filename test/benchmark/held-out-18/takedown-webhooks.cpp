// spawn: std::thread / function of a plug-in
// loop: range-for
// origin: request field
// limiter: none
// distance: class member
// differs: who delivers
// A: unbounded Y1 | waits: after the loop
// B: abstain-ok U3 | waits: unknown
// witness: runnable
// libraries: -ldl
#include "witness.h"
#include <dlfcn.h>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct Takedown {
  std::string ContentId;
  std::string Reason;
  std::vector<std::string> Callbacks;
};

using DeliverFunction = int (*)(const char *Url, const char *Payload);

class Plugin {
public:
  explicit Plugin(const char *Symbol) : Deliver(reinterpret_cast<DeliverFunction>(dlsym(RTLD_DEFAULT, Symbol))) {
    if (!Deliver)
      throw std::runtime_error(std::string("webhooks: no function ") + Symbol);
  }
  int deliver(const std::string &Url, const std::string &Payload) const { return Deliver(Url.c_str(), Payload.c_str()); }

private:
  DeliverFunction Deliver;
};

class Webhooks {
public:
  explicit Webhooks(const char *Symbol) : Transport(Symbol) {}

  void announce(const Takedown &T) {
    const std::string Payload = "{\"id\":\"" + T.ContentId + "\",\"reason\":\"" + T.Reason + "\"}";
    for (const std::string &Url : T.Callbacks)
      send(Url, Payload);
    for (auto &D : Deliveries)
      D.join();
    Deliveries.clear();
  }

private:
  void send(const std::string &Url, const std::string &Payload) {
#ifndef TWIN
    Deliveries.emplace_back([this, Url, Payload] {
      witness::task();
      Transport.deliver(Url, Payload);
    });
#else
    Transport.deliver(Url, Payload);
#endif
  }

  Plugin Transport;
  std::vector<std::thread> Deliveries;
};

int main(int argc, char **argv) {
  Takedown T{"post-81", "copyright", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    T.Callbacks.push_back("https://hooks.example/" + std::to_string(I));
  Webhooks("strcmp").announce(T);
  return witness::report();
}
