// spawn: std::jthread
// loop: counted by a step
// origin: image size of a scene file
// waits: end of the scope
// distance: lambda
// differs: how the height of a band is chosen
// A: bounded N1 | limiter: sixteen bands whatever the height
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cmath>
#include <istream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct Vec3 {
  double X = 0, Y = 0, Z = 0;
};

struct Sphere {
  Vec3 Center;
  double Radius = 1;
};

struct Scene {
  int Width = 0, Height = 0;
  std::vector<Sphere> Spheres;

  static Scene parse(std::istream &In) {
    Scene S;
    for (std::string Key; In >> Key;) {
      if (Key == "image") {
        In >> S.Width >> S.Height;
      } else if (Key == "sphere") {
        Sphere P;
        In >> P.Center.X >> P.Center.Y >> P.Center.Z >> P.Radius;
        S.Spheres.push_back(P);
      } else {
        throw std::runtime_error("scene: unknown word " + Key);
      }
    }
    return S;
  }
};

class Renderer {
public:
  explicit Renderer(const Scene &S) : World(S), Pixels(std::size_t(S.Width) * S.Height) {}

  void render() {
#ifndef TWIN
    const int Band = std::max(1, (World.Height + 15) / 16);
#else
    const int Band = 1;
#endif
    std::vector<std::jthread> Tracers;
    for (int Top = 0; Top < World.Height; Top += Band)
      Tracers.emplace_back([this, Top, Bottom = std::min(Top + Band, World.Height)] { traceBand(Top, Bottom); });
  }

private:
  void traceBand(int Top, int Bottom) {
    witness::task();
    for (int Y = Top; Y < Bottom; ++Y)
      for (int X = 0; X < World.Width; ++X)
        Pixels[std::size_t(Y) * World.Width + X] = shade(X, Y);
  }

  float shade(int X, int Y) const {
    double Nearest = 1e9;
    for (const Sphere &S : World.Spheres)
      Nearest = std::min(Nearest, std::hypot(S.Center.X - X, S.Center.Y - Y) - S.Radius);
    return float(Nearest);
  }

  const Scene &World;
  std::vector<float> Pixels;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream File;
  File << "image 32 " << N << " sphere 4 4 1 2 sphere 9 20 2 5";
  Scene S = Scene::parse(File);
  Renderer(S).render();
  return witness::report();
}
