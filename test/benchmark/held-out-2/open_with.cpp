// spawn: QProcess::startDetached
// loop: range-for
// origin: container parameter
// waits: nothing, or QProcess::execute
// distance: member function
// differs: detached or not
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: execute waits for the program
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QDebug>
#include <QProcess>
#include <QString>
#include <QStringList>

class FileOpener
{
public:
    explicit FileOpener(const QString &program) : m_program(program) {}

    int openAll(const QStringList &files) const
    {
        int opened = 0;
        for (const QString &file : files) {
            if (open(file))
                ++opened;
            else
                qWarning() << "cannot open" << file;
        }
        return opened;
    }

private:
    bool open(const QString &file) const
    {
        const QStringList arguments{QStringLiteral("--"), file};
#ifdef TWIN
        return QProcess::execute(m_program, arguments) == 0;
#else
        return QProcess::startDetached(m_program, arguments);
#endif
    }

    QString m_program;
};

int main(int argc, char **argv)
{
    if (witness::child()) {
        witnessEnter();
        usleep(15000);
        for (int i = 0; i < 80 && witnessState()->Live > 1; i++)
          usleep(100000); // a program takes long to start: wait for those to come
        witnessLeave();
        return 0;
    }
    QStringList files;
    for (size_t n = witness::size(argc, argv); n > 0; --n)
        files << QStringLiteral("report.odt");
    FileOpener(QString::fromLocal8Bit(argv[0])).openAll(files);
    return witness::report();
}
