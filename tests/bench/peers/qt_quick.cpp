// A peer: a small Qt Quick app, drawn in software, on the screens that peer_pages.py wrote.
#include <QGuiApplication>
#include <QQmlContext>
#include <QQuickView>
#include <QScreen>

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    QQuickView view;
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setSource(QUrl::fromLocalFile(argc > 1 ? argv[1] : "Main.qml"));
    view.setFlag(Qt::FramelessWindowHint);
    view.setGeometry(app.primaryScreen()->geometry()); // no window manager here would make it full-screen
    view.show();
    return app.exec();
}
