// spawn: QThreadPool::start or QThread::create
// loop: range-for over a QStringList
// origin: parameter
// waits: waitForDone or wait
// distance: member function
// differs: spawn
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: the pool, with 4 threads
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QList>
#include <QStringList>
#include <QThread>
#include <QThreadPool>
#include <memory>
#include <vector>

class PhotoImporter
{
public:
    PhotoImporter() { m_pool.setMaxThreadCount(4); }

    int importFiles(const QStringList &fileNames);

private:
    void importOne(const QString &fileName)
    {
        witness::task();
        if (fileName.endsWith(QStringLiteral(".jpg")))
            m_imported.ref();
    }

    QThreadPool m_pool;
    QAtomicInt m_imported;
};

int PhotoImporter::importFiles(const QStringList &fileNames)
{
#ifdef TWIN
    for (const QString &fileName : fileNames)
        m_pool.start([this, fileName] { importOne(fileName); });
    m_pool.waitForDone();
#else
    std::vector<std::unique_ptr<QThread>> threads;
    for (const QString &fileName : fileNames) {
        threads.emplace_back(QThread::create([this, fileName] { importOne(fileName); }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        thread->wait();
#endif
    return m_imported.loadRelaxed();
}

int main(int argc, char **argv)
{
    QStringList fileNames;
    for (size_t n = witness::size(argc, argv); n > 0; --n)
        fileNames << QStringLiteral("/media/camera/%1.jpg").arg(n);
    PhotoImporter importer;
    importer.importFiles(fileNames);
    return witness::report();
}
