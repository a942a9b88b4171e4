// spawn: QThread::create
// loop: Java-style iterator of a QMap
// origin: sensors of a discovery reply
// waits: QThread::wait
// distance: helper function
// differs: limiter
// A: unbounded Y6 | limiter: a new QSemaphore each iteration
// B: bounded N4 | limiter: one QSemaphore for all
// witness: runnable
// packages: Qt5Core
// flags: -fPIC
#include "witness.h"
#include <QList>
#include <QMap>
#include <QSemaphore>
#include <QSharedPointer>
#include <QString>
#include <QThread>

struct Sensor {
  QString host;
  quint16 port = 80;
};

using Discovery = QMap<QString, Sensor>;

class SensorPoll {
public:
  static constexpr int kRadios = 5;

  void poll(const Discovery &found) {
#ifdef TWIN
    auto radios = QSharedPointer<QSemaphore>::create(kRadios);
#endif
    QMapIterator<QString, Sensor> sensor(found);
    while (sensor.hasNext()) {
      sensor.next();
#ifndef TWIN
      auto radios = QSharedPointer<QSemaphore>::create(kRadios);
#endif
      radios->acquire();
      begin(sensor.value(), radios);
    }
    finish();
  }

private:
  void begin(const Sensor &sensor, QSharedPointer<QSemaphore> radios) {
    QThread *thread = QThread::create([sensor, radios] {
      witness::task();
      radios->release();
    });
    thread->start();
    threads_.append(thread);
  }

  void finish() {
    for (QThread *thread : threads_) {
      thread->wait();
      delete thread;
    }
    threads_.clear();
  }

  QList<QThread *> threads_;
};

int main(int argc, char **argv) {
  Discovery found;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    found.insert(QStringLiteral("sensor-%1").arg(i), {QStringLiteral("10.0.0.%1").arg(i), 8080});
  SensorPoll().poll(found);
  return witness::report();
}
