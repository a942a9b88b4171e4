// spawn: QThread / QtConcurrent::run
// loop: range-for
// origin: QStringList
// waits: wait
// distance: same function
// differs: what runs the work
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: global QThreadPool
// witness: runnable
// packages: Qt5Core Qt5Concurrent
// flags: -fPIC
#include "witness.h"
#include <QFuture>
#include <QFutureSynchronizer>
#include <QList>
#include <QStringList>
#include <QThread>
#include <QtConcurrent>

static bool probe(const QString &url) {
  witness::task();
  return url.startsWith("https:");
}

void probeLinks(const QStringList &links) {
#ifdef TWIN
  QFutureSynchronizer<bool> all;
  for (const QString &link : links)
    all.addFuture(QtConcurrent::run(probe, link));
  all.waitForFinished();
#else
  QList<QThread *> all;
  for (const QString &link : links) {
    QThread *t = QThread::create([link] { probe(link); });
    t->start();
    all.append(t);
  }
  for (QThread *t : all) {
    t->wait();
    delete t;
  }
#endif
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  witnessState()->Quiet = 12000000; // a QThread starts slower than a std::thread
  QStringList links;
  for (std::size_t i = 0; i < n; ++i)
    links << QString("https://host/%1").arg(i);
  probeLinks(links);
  return witness::report();
}
