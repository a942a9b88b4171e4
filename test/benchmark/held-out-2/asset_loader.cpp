// spawn: std::jthread
// loop: range-for
// origin: container parameter
// waits: destructor, or assignment to the member
// distance: member
// differs: where the thread is kept
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: the assignment joins the previous thread
// witness: runnable
#include "witness.h"
#include <filesystem>
#include <span>
#include <string>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

struct SceneManifest {
  std::string name;
  std::vector<fs::path> meshes;
};

class AssetLoader {
public:
  void prefetch(const SceneManifest &scene) {
    loadMeshes(scene.meshes);
  }

private:
  void loadMeshes(std::span<const fs::path> meshes) {
    for (const fs::path &mesh : meshes) {
      auto job = [this, mesh](std::stop_token stop) {
        if (!stop.stop_possible() || mesh.empty())
          return;
        decode(mesh);
      };
#ifdef TWIN
      loader = std::jthread(std::move(job));
#else
      loaders.push_back(std::jthread(std::move(job)));
#endif
    }
  }

  void decode(const fs::path &) { witness::task(); }

#ifdef TWIN
  std::jthread loader;
#else
  std::vector<std::jthread> loaders;
#endif
};

int main(int argc, char **argv) {
  SceneManifest scene{"forest", std::vector<fs::path>(witness::size(argc, argv), "tree.mesh")};
  {
    AssetLoader loader;
    loader.prefetch(scene);
  }
  return witness::report();
}
