// spawn: QThreadPool::start
// loop: range-for
// origin: parameter
// waits: waitForDone
// distance: same function
// differs: the maximum of threads of the pool
// A: unbounded Y3 | limiter: pool with as many threads as there are tiles
// B: bounded N8 | limiter: pool of six
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QList>
#include <QPoint>
#include <QRunnable>
#include <QThreadPool>

class TileJob : public QRunnable
{
public:
    TileJob(QPoint tile, QAtomicInt *done) : m_tile(tile), m_done(done) {}

    void run() override
    {
        witness::task();
        if (!m_tile.isNull())
            m_done->fetchAndAddRelaxed(1);
    }

private:
    QPoint m_tile;
    QAtomicInt *m_done;
};

class MapView
{
public:
    void setVisibleTiles(const QList<QPoint> &tiles)
    {
        QThreadPool pool;
#ifdef TWIN
        pool.setMaxThreadCount(6);
#else
        pool.setMaxThreadCount(static_cast<int>(tiles.size()));
#endif
        for (const QPoint &t : tiles)
            pool.start(new TileJob(t, &m_loaded));
        pool.waitForDone();
    }

private:
    QAtomicInt m_loaded;
};

int main(int argc, char **argv)
{
    QList<QPoint> tiles(static_cast<int>(witness::size(argc, argv)), QPoint(3, 4));
    MapView().setVisibleTiles(tiles);
    return witness::report();
}
