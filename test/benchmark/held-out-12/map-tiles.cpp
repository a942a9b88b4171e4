// spawn: asynchronous call of an own client, with a callback
// loop: nested counted, or the callback
// origin: view rectangle of a request
// limiter: the callback asks for the next tile
// waits: event loop
// distance: callbacks of another class
// differs: how many are asked for before the first answer
// A: bounded N5 | limiter: six at first, then one for each answer
// B: unbounded Y1 | limiter: none, all tiles at once
// witness: runnable
#include "witness.h"
#include <deque>
#include <functional>
#include <future>
#include <string>
#include <utility>

struct Tile {
  int X = 0, Y = 0, Zoom = 0;
};

class TileClient {
public:
  using Answer = std::function<void(const Tile &, const std::string &)>;

  void fetchAsync(Tile T, Answer Done) {
    Calls.push_back({T, std::move(Done), std::async(std::launch::async, &TileClient::download, T)});
  }

  void run() {
    while (!Calls.empty()) {
      Call Oldest = std::move(Calls.front());
      Calls.pop_front();
      Oldest.Done(Oldest.Wanted, Oldest.Body.get());
    }
  }

private:
  struct Call {
    Tile Wanted;
    Answer Done;
    std::future<std::string> Body;
  };

  static std::string download(Tile T) {
    witness::task();
    return std::to_string(T.Zoom) + "/" + std::to_string(T.X) + "/" + std::to_string(T.Y);
  }

  std::deque<Call> Calls;
};

class MapView {
public:
  explicit MapView(TileClient &Client) : Client(Client) {}

  void show(int Left, int Top, int Columns, int Rows, int Zoom) {
    for (int Y = Top; Y < Top + Rows; ++Y)
      for (int X = Left; X < Left + Columns; ++X)
        Wanted.push_back({X, Y, Zoom});
#ifndef TWIN
    for (int Slot = 0; Slot < 6; ++Slot)
      requestNext();
#else
    while (!Wanted.empty())
      requestNext();
#endif
    Client.run();
  }

  std::size_t painted() const { return Painted; }

private:
  void requestNext() {
    if (Wanted.empty())
      return;
    const Tile T = Wanted.front();
    Wanted.pop_front();
    Client.fetchAsync(T, [this](const Tile &, const std::string &Image) {
      Painted += !Image.empty();
      requestNext();
    });
  }

  TileClient &Client;
  std::deque<Tile> Wanted;
  std::size_t Painted = 0;
};

int main(int argc, char **argv) {
  const int N = static_cast<int>(witness::size(argc, argv));
  TileClient Client;
  MapView View(Client);
  View.show(40, 20, N / 5, 5, 12);
  return View.painted() > 0 ? witness::report() : 1;
}
