// spawn: QProcess::start
// loop: foreach
// origin: parameter
// distance: same function
// differs: when the process is awaited
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N3 | limiter: waitForFinished in the iteration | waits: each iteration
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QCoreApplication>
#include <QProcess>
#include <QStringList>
#include <memory>
#include <vector>

class PluginScanner
{
public:
    int scan(const QStringList &plugins)
    {
        std::vector<std::unique_ptr<QProcess>> probes;
        foreach (const QString &plugin, plugins) {
            auto probe = std::make_unique<QProcess>();
            probe->setProcessChannelMode(QProcess::ForwardedChannels);
            probe->start(QStringLiteral("/proc/self/exe"), {QStringLiteral("--probe"), plugin});
#ifdef TWIN
            probe->waitForFinished(-1);
            if (probe->exitCode() != 0)
                ++m_broken;
#else
            probes.push_back(std::move(probe));
#endif
        }
        for (const auto &probe : probes) {
            probe->waitForFinished(-1);
            if (probe->exitCode() != 0)
                ++m_broken;
        }
        return m_broken;
    }

private:
    int m_broken = 0;
};

int main(int argc, char **argv)
{
    if (witness::child()) {
        witness::Task alive;
        WitnessState *w = witnessState();
        while (witnessNow() - w->LastEntry < 10000000) // a start takes long
            witnessSleep(2000000 + w->Live * 100000);
        return 0;
    }
    size_t n = witness::size(argc, argv);
    witnessState();
    QCoreApplication app(argc, argv);
    QStringList plugins;
    for (size_t i = 0; i < n; ++i)
        plugins << QStringLiteral("reverb.so");
    PluginScanner().scan(plugins);
    return witness::report();
}
