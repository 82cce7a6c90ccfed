// A headphone jack that is not there, made inside a virtual machine beside a sound card that has none: two
// controls in the card's mixer, and a switch among the input devices (uinput). Each line read moves the
// switch, or lets others set the two.
//   headphone_jack CONTROL <> commands       CONTROL: /dev/snd/controlC0; "in", "out", "unlock"
//   headphone_jack CONTROL show              which of the two controls is on
// C and static, so that it runs in a guest that has nothing installed.
#include <fcntl.h>
#include <linux/uinput.h>
#include <sound/asound.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static const char* const controls[] = {"Headphone Playback Switch", "Speaker Playback Switch"};

static struct snd_ctl_elem_value value_of(const char* name) {
    struct snd_ctl_elem_value value;
    memset(&value, 0, sizeof value);
    value.id.iface = SNDRV_CTL_ELEM_IFACE_MIXER;
    strncpy((char*)value.id.name, name, sizeof value.id.name - 1);
    return value;
}

// The kernel keeps it with the card's own. Off at first, and locked: whoever made it alone may set it.
static int add_control(int card, const char* name) {
    struct snd_ctl_elem_info info;
    memset(&info, 0, sizeof info);
    info.id = value_of(name).id;
    info.type = SNDRV_CTL_ELEM_TYPE_BOOLEAN;
    info.access = SNDRV_CTL_ELEM_ACCESS_READWRITE;
    info.count = 1;
    return ioctl(card, SNDRV_CTL_IOCTL_ELEM_ADD, &info);
}

// From here on anybody may, as with those of a real card.
static int unlock(int card) {
    int failed = 0;
    for (unsigned at = 0; at < sizeof controls / sizeof *controls; ++at) {
        struct snd_ctl_elem_value value = value_of(controls[at]);
        failed |= ioctl(card, SNDRV_CTL_IOCTL_ELEM_UNLOCK, &value.id);
    }
    return failed;
}

static int switch_on(int card, const char* name) {
    struct snd_ctl_elem_value value = value_of(name);
    value.value.integer.value[0] = 1;
    return ioctl(card, SNDRV_CTL_IOCTL_ELEM_WRITE, &value);
}

static int show(int card) {
    for (unsigned at = 0; at < sizeof controls / sizeof *controls; ++at) {
        struct snd_ctl_elem_value value = value_of(controls[at]);
        if (ioctl(card, SNDRV_CTL_IOCTL_ELEM_READ, &value) < 0)
            return 1;
        printf("%s: %s\n", controls[at], value.value.integer.value[0] ? "on" : "off");
    }
    return 0;
}

static int make_switch(int jack) {
    struct uinput_setup setup;
    memset(&setup, 0, sizeof setup);
    setup.id.bustype = BUS_HOST;
    strcpy(setup.name, "Pretend Headphone Jack");
    return ioctl(jack, UI_SET_EVBIT, EV_SW) | ioctl(jack, UI_SET_SWBIT, SW_HEADPHONE_INSERT) |
           ioctl(jack, UI_DEV_SETUP, &setup) | ioctl(jack, UI_DEV_CREATE);
}

static int move_switch(int jack, int in) {
    struct input_event events[2];
    memset(events, 0, sizeof events);
    events[0].type = EV_SW;
    events[0].code = SW_HEADPHONE_INSERT;
    events[0].value = in;
    events[1].type = EV_SYN;
    events[1].code = SYN_REPORT;
    return write(jack, events, sizeof events) == sizeof events ? 0 : -1;
}

int main(int argc, char** argv) {
    char word[8];
    const int card = argc > 1 ? open(argv[1], O_RDWR) : -1;
    const int jack = open("/dev/uinput", O_WRONLY);
    if (card >= 0 && argc == 3 && strcmp(argv[2], "show") == 0)
        return show(card);
    if (card < 0 || jack < 0 || add_control(card, controls[0]) < 0 || add_control(card, controls[1]) < 0)
        return 1;
    if (switch_on(card, controls[1]) < 0 || make_switch(jack) != 0)
        return 1;
    while (scanf("%7s", word) == 1)
        if ((strcmp(word, "unlock") == 0 ? unlock(card) : move_switch(jack, strcmp(word, "in") == 0)) != 0)
            return 1;
    return 0;
}
