// spawn: QThread::create
// loop: range-for
// origin: QList parameter
// limiter: QSemaphore
// waits: after the loop
// distance: same function
// differs: where the semaphore is acquired
// A: bounded N4 | limiter: before the thread
// B: unbounded Y2 | limiter: in the thread
// witness: runnable
// packages: Qt5Core
// flags: -fPIC
#include "witness.h"
#include <QList>
#include <QSemaphore>
#include <QThread>
#include <QUrl>
#include <memory>
#include <vector>

namespace {
QSemaphore s_connections(6);

void fetchTile(const QUrl &url) {
  Q_UNUSED(url);
  witness::work();
}
} // namespace

void fetchTiles(const QList<QUrl> &urls) {
  std::vector<std::unique_ptr<QThread>> threads;
  for (const QUrl &url : urls) {
#ifndef TWIN
    s_connections.acquire();
#endif
    threads.emplace_back(QThread::create([url] {
      {
        witness::Task task;
#ifdef TWIN
        s_connections.acquire();
#endif
        fetchTile(url);
      }
      s_connections.release();
    }));
    threads.back()->start();
  }
  for (auto &thread : threads)
    thread->wait();
}

int main(int argc, char **argv) {
  QList<QUrl> urls;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    urls << QUrl(QStringLiteral("http://tile"));
  fetchTiles(urls);
  return witness::report();
}
