// A touch panel that is not there, made with uinput inside a virtual machine: each line read is a touch.
//   touch_panel WIDTH HEIGHT < commands      "tap X Y", or "down X Y" and "up", in px; "wait MS"
// C and static, so that it runs in a guest that has nothing installed.
#include <fcntl.h>
#include <linux/uinput.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static int panel;

static void emit(int type, int code, int value) {
    struct input_event event;
    memset(&event, 0, sizeof event);
    event.type = (unsigned short)type;
    event.code = (unsigned short)code;
    event.value = value;
    if (write(panel, &event, sizeof event) != sizeof event)
        exit(1);
}

static void axis(int code, int most) {
    struct uinput_abs_setup setup;
    memset(&setup, 0, sizeof setup);
    setup.code = (unsigned short)code;
    setup.absinfo.maximum = most;
    ioctl(panel, UI_ABS_SETUP, &setup);
}

static void make_panel(int width, int height) {
    struct uinput_setup setup;
    memset(&setup, 0, sizeof setup);
    setup.id.bustype = BUS_USB;
    setup.id.vendor = 0x1234;
    setup.id.product = 0x5678;
    strcpy(setup.name, "Pretend touch panel");
    ioctl(panel, UI_SET_EVBIT, EV_KEY);
    ioctl(panel, UI_SET_KEYBIT, BTN_TOUCH);
    ioctl(panel, UI_SET_EVBIT, EV_ABS);
    ioctl(panel, UI_SET_PROPBIT, INPUT_PROP_DIRECT);
    axis(ABS_X, width - 1);
    axis(ABS_Y, height - 1);
    axis(ABS_MT_SLOT, 9);
    axis(ABS_MT_TRACKING_ID, 65535);
    axis(ABS_MT_POSITION_X, width - 1);
    axis(ABS_MT_POSITION_Y, height - 1);
    ioctl(panel, UI_DEV_SETUP, &setup);
    ioctl(panel, UI_DEV_CREATE);
}

static void down(int x, int y) {
    static int id = 1;
    emit(EV_ABS, ABS_MT_SLOT, 0);
    emit(EV_ABS, ABS_MT_TRACKING_ID, id++);
    emit(EV_ABS, ABS_MT_POSITION_X, x);
    emit(EV_ABS, ABS_MT_POSITION_Y, y);
    emit(EV_KEY, BTN_TOUCH, 1);
    emit(EV_ABS, ABS_X, x);
    emit(EV_ABS, ABS_Y, y);
    emit(EV_SYN, SYN_REPORT, 0);
}

static void up(void) {
    emit(EV_ABS, ABS_MT_SLOT, 0);
    emit(EV_ABS, ABS_MT_TRACKING_ID, -1);
    emit(EV_KEY, BTN_TOUCH, 0);
    emit(EV_SYN, SYN_REPORT, 0);
}

int main(int argc, char** argv) {
    char word[16];
    int x = 0;
    int y = 0;
    if (argc != 3 || (panel = open("/dev/uinput", O_WRONLY)) < 0)
        return 1;
    make_panel(atoi(argv[1]), atoi(argv[2]));
    while (scanf("%15s", word) == 1) {
        if (strcmp(word, "wait") == 0) {
            if (scanf("%d", &x) != 1)
                return 1;
            usleep((unsigned)x * 1000);
            continue;
        }
        if (strcmp(word, "up") != 0 && scanf("%d %d", &x, &y) != 2)
            return 1;
        if (strcmp(word, "up") != 0)
            down(x, y);
        usleep(80000); // as long as a quick finger stays
        if (strcmp(word, "down") != 0)
            up();
    }
    return 0;
}
