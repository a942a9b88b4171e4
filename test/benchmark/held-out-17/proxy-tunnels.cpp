// spawn: QThreadPool::start
// loop: Qt foreach over a list
// origin: QList parameter
// waits: QThreadPool::waitForDone
// distance: member function
// limiter: QThreadPool
// differs: lifetime of the pool
// A: bounded N8 | limiter: QThreadPool of the object
// B: unbounded Y6 | limiter: new QThreadPool for each request
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QCoreApplication>
#include <QList>
#include <QRunnable>
#include <QString>
#include <QThreadPool>
#include <atomic>
#include <memory>
#include <vector>

struct ConnectRequest {
  QString Host;
  quint16 Port = 443;
};

class Tunnel : public QRunnable {
public:
  Tunnel(const ConnectRequest &Request, std::atomic<int> &Refused) : Request(Request), Refused(Refused) {}

  void run() override {
    witness::task();
    if (Request.Port != 443 && Request.Port != 8443)
      ++Refused;
  }

private:
  ConnectRequest Request;
  std::atomic<int> &Refused;
};

class ForwardProxy {
public:
  ForwardProxy() { Workers.setMaxThreadCount(6); }

  int serve(const QList<ConnectRequest> &Requests) {
    foreach (const ConnectRequest &R, Requests) {
      if (R.Host.isEmpty())
        continue;
      poolFor(R).start(new Tunnel(R, Refused));
    }
    Workers.waitForDone();
    for (auto &P : Private)
      P->waitForDone();
    Private.clear();
    return Refused;
  }

private:
  QThreadPool &poolFor(const ConnectRequest &) {
#ifndef TWIN
    return Workers;
#else
    Private.push_back(std::make_unique<QThreadPool>());
    Private.back()->setMaxThreadCount(6);
    return *Private.back();
#endif
  }

  QThreadPool Workers;
  std::vector<std::unique_ptr<QThreadPool>> Private;
  std::atomic<int> Refused{0};
};

int main(int argc, char **argv) {
  const std::size_t Count = witness::size(argc, argv);
  QCoreApplication App(argc, argv);
  QList<ConnectRequest> Requests;
  for (std::size_t I = 0; I < Count; ++I)
    Requests.append({QStringLiteral("host%1.example").arg(I), 443});
  ForwardProxy().serve(Requests);
  return witness::report();
}
