// spawn: std::thread
// loop: do while over a stream of binary records
// origin: records of a binary stream
// waits: join after the loop
// distance: member function
// differs: what follows when there is no slot
// A: unbounded Y4 | limiter: try_acquire, a log line when it fails
// B: bounded N4 | limiter: try_acquire, the sample is put off when it fails
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <iostream>
#include <semaphore>
#include <sstream>
#include <thread>
#include <vector>

struct PulpSample {
  std::uint32_t Vat = 0;
  float Kappa = 0;
  float Brightness = 0;
};

class PulpAnalyser {
public:
  void analyse(std::istream &In) {
    PulpSample S;
    bool More = next(In, S);
    if (!More)
      return;
    do {
      admit(S);
      More = next(In, S);
    } while (More);
    for (std::thread &T : Titrations)
      T.join();
    Titrations.clear();
    std::clog << Saturated << " times without a burette, " << PutOff.size() << " put off\n";
  }

  const std::vector<PulpSample> &putOff() const { return PutOff; }

private:
  static bool next(std::istream &In, PulpSample &S) {
    return bool(In.read(reinterpret_cast<char *>(&S), sizeof(S)));
  }

  void admit(const PulpSample &S) {
    const bool Held = Burettes.try_acquire();
    if (!Held) {
      ++Saturated;
#ifdef TWIN
      PutOff.push_back(S);
      return;
#endif
    }
    Titrations.emplace_back([this, S, Held] {
      titrate(S);
      if (Held)
        Burettes.release();
    });
  }

  static void titrate(const PulpSample &S) {
    witness::task();
    float Lignin = 0.15f * S.Kappa;
    if (Lignin > 5 && S.Brightness > 88)
      std::clog << "vat " << S.Vat << ": inconsistent\n";
  }

  std::counting_semaphore<32> Burettes{8};
  std::vector<std::thread> Titrations;
  std::vector<PulpSample> PutOff;
  unsigned long Saturated = 0;
};

int main(int argc, char **argv) {
  std::stringstream Line;
  for (std::uint32_t I = 0, N = std::uint32_t(witness::size(argc, argv)); I < N; ++I) {
    PulpSample S{I, 18.5f, 84};
    Line.write(reinterpret_cast<const char *>(&S), sizeof(S));
  }
  PulpAnalyser().analyse(Line);
  return witness::report();
}
