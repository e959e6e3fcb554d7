import type { Palette } from '@qingming/connect/tokens.ts';
import { DAY, FONTS, NIGHT, TEXT_SIZE } from '@qingming/connect/tokens.ts';
import type { ThemeConfig } from 'antd';

const NONE = 'none';

const colours = (palette: Palette) => ({
  colorPrimary: palette.pine,
  colorPrimaryHover: palette.pine,
  colorPrimaryActive: palette.pine,
  colorPrimaryBg: palette.pineWash,
  colorTextLightSolid: palette.onPine,
  colorLink: palette.pine,
  colorLinkHover: palette.pine,
  colorSuccess: palette.pine,
  colorInfo: palette.pine,
  colorWarning: palette.amber,
  colorError: palette.fault,
  colorErrorBg: palette.faultWash,
  colorErrorBorder: palette.fault,
  colorText: palette.ink,
  colorTextSecondary: palette.stone,
  colorTextTertiary: palette.stone,
  colorTextDescription: palette.stone,
  colorTextPlaceholder: palette.stone,
  colorTextDisabled: palette.stone,
  colorTextHeading: palette.ink,
  colorIcon: palette.stone,
  colorBgLayout: palette.paper,
  colorBgContainer: palette.sheet,
  colorBgElevated: palette.sheet,
  colorBgSpotlight: palette.ink,
  colorFillAlter: palette.wash,
  colorBorder: palette.edge,
  colorBorderSecondary: palette.rule,
  colorSplit: palette.rule,
  controlItemBgHover: palette.wash,
  controlItemBgActive: palette.pineWash,
  controlItemBgActiveHover: palette.pineWash,
});

/** The components of the library in paper, ink and pine: flat, square, still. */
export function antdTheme(night: boolean, large: boolean): ThemeConfig {
  const palette = night ? NIGHT : DAY;
  return {
    hashed: false,
    token: {
      ...colours(palette),
      fontFamily: FONTS.sans,
      fontFamilyCode: FONTS.mono,
      fontSize: large ? TEXT_SIZE.console.large : TEXT_SIZE.console.normal,
      controlHeight: large ? 44 : 34,
      borderRadius: 2,
      borderRadiusLG: 2,
      borderRadiusSM: 2,
      boxShadow: NONE,
      boxShadowSecondary: `0 0 0 1px ${palette.edge}`,
      boxShadowTertiary: NONE,
      controlOutlineWidth: 2,
      controlOutline: palette.pine,
      motion: false,
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: NONE, defaultShadow: NONE, dangerShadow: NONE, fontWeight: 500 },
      Modal: { titleFontSize: large ? 24 : 19 },
      Table: {
        headerBg: palette.paper,
        headerColor: palette.stone,
        headerSplitColor: 'transparent',
        rowHoverBg: palette.wash,
        cellPaddingBlock: 10,
        cellPaddingInline: 12,
      },
    },
  };
}
