// spawn: QThread::create
// loop: range-for
// origin: lines of a text stream
// waits: counted down at the end
// distance: member function
// differs: whether the loop waits for the counter
// A: unbounded Y7 | limiter: counter that is only shown
// B: bounded N9 | limiter: QAtomicInt with QWaitCondition
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QMutex>
#include <QTextStream>
#include <QThread>
#include <QWaitCondition>

class PlaylistProber
{
public:
    void probe(QTextStream &m3u)
    {
        QString line;
        while (m3u.readLineInto(&line)) {
            if (line.startsWith(QLatin1Char('#')))
                continue;
            launch(line.trimmed());
        }
        QMutexLocker lock(&m_mutex);
        while (m_busy > 0)
            m_freed.wait(&m_mutex);
    }

private:
    enum { Parallel = 11 };

    void launch(const QString &url)
    {
        QMutexLocker lock(&m_mutex);
#ifdef TWIN
        while (m_busy >= Parallel)
            m_freed.wait(&m_mutex);
#else
        if (m_busy >= Parallel)
            m_peak = qMax(m_peak, m_busy);
#endif
        ++m_busy;
        QThread *t = QThread::create([this, url] { stat(url); });
        QObject::connect(t, &QThread::finished, t, &QObject::deleteLater);
        t->start();
    }

    void stat(const QString &url)
    {
        witness::task();
        QMutexLocker lock(&m_mutex);
        if (url.isEmpty())
            ++m_empty;
        --m_busy;
        m_freed.wakeAll();
    }

    QMutex m_mutex;
    QWaitCondition m_freed;
    int m_busy = 0, m_peak = 0, m_empty = 0;
};

int main(int argc, char **argv)
{
    QString text = QStringLiteral("#EXTM3U\n");
    for (size_t n = witness::size(argc, argv); n > 0; --n)
        text += QStringLiteral("http://radio.example/live\n");
    QTextStream in(&text);
    static PlaylistProber p;
    p.probe(in);
    return witness::report();
}
