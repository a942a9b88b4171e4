// rule: fanout-blocking-log-in-task
// differs: which outcome is printed
// A: reported | the task prints a line when its tile could not be rendered
// B: silent | the line is for a tile that was rendered; a failure is only counted
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <future>
#include <vector>

struct TileId {
  std::uint8_t zoom;
  std::uint32_t x, y;
};

bool renderTile(const TileId &id);

struct WarmReport {
  std::atomic<unsigned> rendered{0};
  std::atomic<unsigned> missing{0};
};

static void warmTile(TileId id, WarmReport &report) {
  const bool rendered = renderTile(id);
  if (rendered) {
    ++report.rendered;
#ifdef TWIN
    std::fprintf(stderr, "tile %u/%u/%u warmed\n", id.zoom, id.x, id.y);
#endif
  } else {
    ++report.missing;
#ifndef TWIN
    std::fprintf(stderr, "tile %u/%u/%u missing\n", id.zoom, id.x, id.y);
#endif
  }
}

/// The viewport of a client decides how many tiles are warmed.
unsigned warmViewport(const std::vector<TileId> &visible) {
  WarmReport report;
  std::vector<std::future<void>> pending;
  pending.reserve(visible.size());
  for (TileId id : visible)
    pending.emplace_back(std::async(std::launch::async, warmTile, id, std::ref(report)));
  for (auto &p : pending)
    p.get();
  return report.missing;
}
