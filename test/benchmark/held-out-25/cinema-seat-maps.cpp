// spawn: std::thread
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: member function
// differs: where the semaphore is acquired
// A: unbounded Y2 | limiter: counting semaphore acquired in the thread
// B: bounded N4 | limiter: counting semaphore acquired before the thread
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <map>
#include <mutex>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Screening {
  std::uint32_t Id;
  std::string Film;
  int Rows, SeatsPerRow;
};

struct SeatMap {
  std::vector<bool> Taken;
};

class SeatMapRenderer {
public:
  void renderAll(const std::vector<Screening> &Programme);
  std::size_t rendered() const { return Maps.size(); }

private:
  void render(const Screening &S);
  void renderHeld(const Screening &S);

  std::counting_semaphore<> Canvases{8};
  std::mutex MapsLock;
  std::map<std::uint32_t, SeatMap> Maps;
};

void SeatMapRenderer::renderHeld(const Screening &S) {
  witness::work();
  SeatMap M;
  M.Taken.resize(static_cast<std::size_t>(S.Rows) * S.SeatsPerRow);
  {
    std::lock_guard Guard(MapsLock);
    Maps.insert_or_assign(S.Id, std::move(M));
  }
  Canvases.release();
}

void SeatMapRenderer::render(const Screening &S) {
  witness::Task Alive;
#ifndef TWIN
  Canvases.acquire();
#endif
  renderHeld(S);
}

void SeatMapRenderer::renderAll(const std::vector<Screening> &Programme) {
  std::vector<std::thread> Painters;
  Painters.reserve(Programme.size());
  for (const Screening &S : Programme) {
    if (S.Rows <= 0 || S.SeatsPerRow <= 0)
      continue;
#ifdef TWIN
    Canvases.acquire();
#endif
    Painters.emplace_back(&SeatMapRenderer::render, this, std::cref(S));
  }
  for (std::thread &P : Painters)
    P.join();
}

int main(int argc, char **argv) {
  std::vector<Screening> Programme;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Programme.push_back({static_cast<std::uint32_t>(I), "Metropolis", 14, 22});
  SeatMapRenderer R;
  R.renderAll(Programme);
  return R.rendered() == Programme.size() ? witness::report() : 1;
}
