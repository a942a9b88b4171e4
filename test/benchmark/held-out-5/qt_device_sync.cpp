// spawn: QThread::start
// loop: iterator
// origin: parameter
// waits: after the loop
// distance: constructor of a class
// differs: where the permit is taken
// A: unbounded Y2 | limiter: QSemaphore inside the task
// B: bounded N4 | limiter: QSemaphore before the start
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QMap>
#include <QSemaphore>
#include <QString>
#include <QThread>

Q_GLOBAL_STATIC_WITH_ARGS(QSemaphore, usbPorts, (7))

class SyncThread : public QThread
{
public:
    explicit SyncThread(const QString &serial) : m_serial(serial)
    {
#ifdef TWIN
        usbPorts->acquire();
#endif
        start();
    }

protected:
    void run() override
    {
        witness::Task alive;
#ifndef TWIN
        usbPorts->acquire();
#endif
        witness::work();
        if (m_serial.isEmpty())
            qWarning("no serial number");
        usbPorts->release();
    }

private:
    QString m_serial;
};

void syncDevices(const QMap<QString, QString> &devices)
{
    QList<SyncThread *> threads;
    for (auto it = devices.cbegin(), end = devices.cend(); it != end; ++it)
        threads << new SyncThread(it.value());
    for (SyncThread *t : threads)
        t->wait();
    qDeleteAll(threads);
}

int main(int argc, char **argv)
{
    QMap<QString, QString> devices;
    for (size_t n = witness::size(argc, argv); n > 0; --n)
        devices.insert(QString::number(n), QStringLiteral("SN-77"));
    syncDevices(devices);
    return witness::report();
}
