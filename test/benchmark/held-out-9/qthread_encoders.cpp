// spawn: QThread
// loop: for over QMap
// origin: QMap parameter
// limiter: none
// distance: same function
// differs: where the thread is awaited
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: in the iteration
// witness: runnable
// packages: Qt5Core
// flags: -fPIC
#include "witness.h"
#include <QMap>
#include <QThread>
#include <QVector>

class EncoderThread : public QThread {
public:
  EncoderThread(const QString &source, int quality) : m_source(source), m_quality(quality) {}

protected:
  void run() override {
    witness::task();
    m_quality = qBound(0, m_quality, 10);
  }

private:
  QString m_source;
  int m_quality;
};

void encodeAll(const QMap<QString, int> &sources) {
  QVector<EncoderThread *> encoders;
  QMapIterator<QString, int> it(sources);
  while (it.hasNext()) {
    it.next();
    auto *encoder = new EncoderThread(it.key(), it.value());
    encoder->start();
#ifdef TWIN
    encoder->wait();
#endif
    encoders.append(encoder);
  }
  for (EncoderThread *encoder : qAsConst(encoders)) {
    encoder->wait();
    delete encoder;
  }
}

int main(int argc, char **argv) {
  QMap<QString, int> sources;
  for (int i = 0, n = int(witness::size(argc, argv)); i < n; ++i)
    sources.insert(QString::number(i), i);
  encodeAll(sources);
  return witness::report();
}
