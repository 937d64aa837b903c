namespace VillesSolidaires.Conventions;

/// <summary>Texte d'une page, espaces insécables ramenées à des espaces : les essais se lisent et se tapent.</summary>
internal static class PagesLisibles
{
    public static async Task<string> PageLisibleAsync(this ClientWeb client, string adresse) => Lisible(await client.PageAsync(adresse));

    public static async Task<string> TexteAsync(HttpResponseMessage reponse) => Lisible(await ClientWeb.TexteAsync(reponse));

    private static string Lisible(string texte) => texte.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
