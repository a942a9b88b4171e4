// spawn: QThread subclass
// loop: iterator
// origin: file read line by line
// waits: after the loop
// distance: run method
// differs: who acquires the QSemaphore
// A: unbounded Y2 | limiter: QSemaphore acquired in run
// B: bounded N4 | limiter: QSemaphore acquired before start
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QSemaphore>
#include <QThread>
#include <memory>
#include <vector>

static QSemaphore scanners(6);

class ScanThread : public QThread {
public:
  explicit ScanThread(QByteArray host) : host_(std::move(host)) {}

protected:
  void run() override {
    witness::Task alive;
#ifdef TWIN
    QSemaphoreReleaser done(scanners);
#else
    scanners.acquire();
    QSemaphoreReleaser done(scanners);
#endif
    witness::work();
    if (host_.startsWith('#'))
      qWarning("comment in host list");
  }

private:
  QByteArray host_;
};

static void scanHosts(QIODevice *hosts) {
  std::vector<std::unique_ptr<ScanThread>> threads;
  while (hosts->canReadLine())
    threads.push_back(std::make_unique<ScanThread>(hosts->readLine()));
  for (auto it = threads.begin(); it != threads.end(); ++it) {
#ifdef TWIN
    scanners.acquire();
#endif
    (*it)->start();
  }
  for (auto &t : threads)
    t->wait();
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  QCoreApplication app(argc, argv);
  QBuffer hosts;
  hosts.setData(QByteArray("10.0.0.7\n").repeated(qsizetype(n)));
  hosts.open(QIODevice::ReadOnly);
  scanHosts(&hosts);
  return witness::report();
}
