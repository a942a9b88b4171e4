// spawn: QThread::create
// loop: range-for
// origin: directory
// distance: same function
// differs: when the thread is awaited
// A: unbounded Y1 | limiter: none | waits: finished signal
// B: bounded N3 | limiter: wait() in the iteration | waits: each iteration
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>

class PhotoImporter
{
public:
    explicit PhotoImporter(const QString &folder) : m_dir(folder) {}

    void importAll()
    {
        const QFileInfoList files = m_dir.entryInfoList(QDir::Files);
        QList<QThread *> started;
        for (const QFileInfo &info : files) {
            QThread *thread = QThread::create([this, info] { importOne(info); });
            thread->start();
#ifdef TWIN
            thread->wait();
#endif
            started.append(thread);
        }
        for (QThread *t : std::as_const(started))
            t->wait();
        qDeleteAll(started);
    }

private:
    void importOne(const QFileInfo &info)
    {
        witness::task();
        if (info.suffix() == QLatin1String("tmp"))
            m_ignored.ref();
    }

    QDir m_dir;
    QAtomicInt m_ignored;
};

int main(int argc, char **argv)
{
    size_t n = witness::size(argc, argv);
    QTemporaryDir tmp;
    for (size_t i = 0; i < n; ++i) {
        QFile f(tmp.filePath(QStringLiteral("img%1.jpg").arg(i)));
        if (!f.open(QIODevice::WriteOnly))
            return 1;
    }
    PhotoImporter importer(tmp.path());
    importer.importAll();
    tmp.remove();
    return witness::report();
}
