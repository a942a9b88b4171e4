// REQUIRES: qt5-headers
// XFAIL: *
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++17 -fPIC -isystem /usr/include/x86_64-linux-gnu/qt5 -isystem /usr/include/x86_64-linux-gnu/qt5/QtCore -isystem /usr/include/x86_64-linux-gnu/qt5/QtConcurrent
// known miss: Q_FOREACH, which is two nested loops.

#include <QProcess>
#include <QStringList>


void foreachMacro(const QStringList &uris) {
  Q_FOREACH (const QString &uri, uris)
    QProcess::startDetached("convert", QStringList(uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
