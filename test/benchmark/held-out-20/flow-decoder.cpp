// spawn: QThread::create
// loop: QHash iterator
// origin: hash parameter
// limiter: none
// waits: after the loop
// distance: same function
// differs: window
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: waits for the oldest thread when seven run
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QByteArray>
#include <QHash>
#include <QQueue>
#include <QString>
#include <QThread>

struct Flow {
  QByteArray payload;
  quint16 port = 0;
  QString protocol;
};

using FlowTable = QHash<QString, Flow *>;

class FlowDecoder {
public:
  ~FlowDecoder() { finish(); }

  int decode(const FlowTable &flows) {
    int started = 0;
    for (auto it = flows.cbegin(); it != flows.cend(); ++it) {
      Flow *flow = it.value();
      if (flow->payload.isEmpty())
        continue;
#ifdef TWIN
      if (active.size() >= 7)
        retire();
#endif
      QThread *thread = QThread::create([flow] { identify(*flow); });
      thread->start();
      active.enqueue(thread);
      ++started;
    }
    finish();
    return started;
  }

private:
  static void identify(Flow &flow) {
    witness::task();
    flow.protocol = flow.port == 53 ? QStringLiteral("dns") : QStringLiteral("unknown");
  }

  void retire() {
    QThread *oldest = active.dequeue();
    oldest->wait();
    delete oldest;
  }

  void finish() {
    while (!active.isEmpty())
      retire();
  }

  QQueue<QThread *> active;
};

int main(int argc, char **argv) {
  FlowTable flows;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    flows.insert(QString::number(i), new Flow{"GET /", static_cast<quint16>(i), {}});
  FlowDecoder decoder;
  decoder.decode(flows);
  return witness::report();
}
