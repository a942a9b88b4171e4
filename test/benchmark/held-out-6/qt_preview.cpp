// trap: D3 T16 D11
// spawn: QThread::create
// loop: range-for
// origin: parameter
// waits: after the loop
// distance: member function
// differs: where QSemaphore::acquire is called
// A: unbounded Y2 | limiter: QSemaphore inside the task
// B: bounded N4 | limiter: QSemaphore before start
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QList>
#include <QSemaphore>
#include <QStringList>
#include <QThread>
#include <memory>
#include <vector>

class PreviewLoader {
public:
  void load(const QStringList &paths) {
    std::vector<std::unique_ptr<QThread>> threads;
    for (const QString &path : paths) {
#ifdef TWIN
      m_decoders.acquire();
#endif
      threads.emplace_back(QThread::create([this, path] { decode(path); }));
      threads.back()->start();
    }
    for (auto &t : threads)
      t->wait();
  }

private:
  void decode(const QString &path) {
    witnessEnter();
#ifndef TWIN
    QSemaphoreReleaser free((m_decoders.acquire(), m_decoders));
#endif
    witness::work();
    m_bytes.fetchAndAddRelaxed(path.size());
    witnessLeave();
#ifdef TWIN
    m_decoders.release();
#endif
  }

  QSemaphore m_decoders{4};
  QAtomicInt m_bytes;
};

int main(int argc, char **argv) {
  QStringList paths;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    paths << QStringLiteral("img_%1.heic").arg(n);
  PreviewLoader().load(paths);
  return witness::report();
}
