// spawn: QtConcurrent::run or std::thread
// loop: counted
// origin: parameter
// waits: after the loop
// distance: same function
// differs: what runs the pages
// A: unbounded Y1 | limiter: none, a std::thread each
// B: bounded N8 | limiter: the global thread pool of Qt
// witness: runnable
// packages: Qt6Concurrent
// flags: -fPIC
#include "witness.h"
#include <QFuture>
#include <QString>
#include <QtConcurrent>
#include <thread>
#include <vector>

struct Page {
    int number = 0;
    QString text;
};

class Recognizer
{
public:
    void recognize(QList<Page> &pages)
    {
#ifdef TWIN
        QList<QFuture<void>> running;
#else
        std::vector<std::thread> running;
#endif
        for (int i = 0; i < pages.size(); ++i) {
            Page *page = &pages[i];
#ifdef TWIN
            running.push_back(QtConcurrent::run([this, page] { recognizeOne(page); }));
#else
            running.push_back(std::thread([this, page] { recognizeOne(page); }));
#endif
        }
        for (auto &r : running)
#ifdef TWIN
            r.waitForFinished();
#else
            r.join();
#endif
    }

private:
    void recognizeOne(Page *page)
    {
        witness::task();
        page->text = m_language + QString::number(page->number);
    }

    QString m_language = QStringLiteral("deu");
};

int main(int argc, char **argv)
{
    QList<Page> pages(static_cast<int>(witness::size(argc, argv)));
    Recognizer().recognize(pages);
    return witness::report();
}
