// spawn: QThread::create
// loop: QMapIterator
// origin: QMap filled by messages
// distance: helper function
// limiter: none
// differs: whether the thread is waited for
// A: unbounded Y1 | waits: deleteLater when finished
// B: bounded N3 | waits: QThread::wait after start
// packages: Qt5Core
// flags: -fPIC
// witness: runnable
#include "witness.h"
#include <QMap>
#include <QMapIterator>
#include <QString>
#include <QThread>
#include <QVector>

struct DeviceState {
  QString firmware;
  qint64 lastContact = 0;
};

class DeviceRegistry {
public:
  void onHello(const QString &serial, const QString &firmware, qint64 now) {
    m_devices[serial] = DeviceState{firmware, now};
  }

  int syncOlderThan(qint64 deadline) {
    int started = 0;
    QMapIterator<QString, DeviceState> it(m_devices);
    while (it.hasNext()) {
      it.next();
      if (it.value().lastContact >= deadline)
        continue;
      startSync(it.key(), it.value());
      ++started;
    }
    return started;
  }

private:
  static void startSync(const QString &serial, const DeviceState &state) {
    QThread *thread = QThread::create([serial, state] { pull(serial, state); });
    thread->setObjectName(QStringLiteral("sync-") + serial);
    thread->start();
#ifndef TWIN
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
#else
    thread->wait();
    delete thread;
#endif
  }

  static void pull(const QString &serial, const DeviceState &state) {
    witness::task();
    if (state.firmware.isEmpty())
      qWarning("device %s has no firmware", qPrintable(serial));
  }

  QMap<QString, DeviceState> m_devices;
};

int main(int argc, char **argv) {
  const int n = static_cast<int>(witness::size(argc, argv));
  DeviceRegistry registry;
  for (int i = 0; i < n; ++i)
    registry.onHello(QString::number(100000 + i), QStringLiteral("2.1"), 10);
  registry.syncOlderThan(3600);
  return witness::report();
}
