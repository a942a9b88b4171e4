// spawn: QThreadPool::start
// loop: QListIterator
// origin: tiles that a view asks for
// waits: waitForDone
// distance: class
// differs: argument of setMaxThreadCount
// A: bounded N2 | limiter: pool as large as the machine
// B: unbounded Y3 | limiter: pool as large as the list
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QAtomicInt>
#include <QList>
#include <QListIterator>
#include <QRunnable>
#include <QThread>
#include <QThreadPool>

struct TileKey {
  int zoom, column, row;
};

class RasterTask : public QRunnable {
public:
  RasterTask(TileKey key, QAtomicInt &done) : m_key(key), m_done(done) {}

  void run() override {
    witness::task();
    if (m_key.zoom >= 0)
      m_done.fetchAndAddRelaxed(1);
  }

private:
  TileKey m_key;
  QAtomicInt &m_done;
};

class TerrainRenderer {
public:
  TerrainRenderer() { m_pool.setExpiryTimeout(1000); }

  void setView(const QList<TileKey> &visible) { m_visible = visible; }

  int paint() {
    m_done = 0;
#ifndef TWIN
    m_pool.setMaxThreadCount(QThread::idealThreadCount());
#else
    m_pool.setMaxThreadCount(int(m_visible.size()));
#endif
    QListIterator<TileKey> tiles(m_visible);
    while (tiles.hasNext()) {
      const TileKey &key = tiles.next();
      if (key.zoom > maximumZoom)
        continue;
      m_pool.start(new RasterTask(key, m_done));
    }
    m_pool.waitForDone();
    return m_done.loadRelaxed();
  }

private:
  static constexpr int maximumZoom = 18;

  QThreadPool m_pool;
  QList<TileKey> m_visible;
  QAtomicInt m_done;
};

int main(int argc, char **argv) {
  QList<TileKey> visible;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    visible.append({12, int(i), 7});
  TerrainRenderer renderer;
  renderer.setView(visible);
  renderer.paint();
  return witness::report();
}
